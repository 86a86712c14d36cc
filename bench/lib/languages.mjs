/** The parts that sentences of our own stories are put together from, by language. No paper has written them. */

/**
 * @typedef {object} Parts
 * @property {string[]} people
 * @property {string[]} roles
 * @property {string[]} places
 * @property {string[]} things
 * @property {string[]} deeds
 * @property {string[]} reasons
 * @property {string[]} times
 * @property {string[]} sayings
 * @property {string} says between a quotation and who said it
 * @property {[string, string]} marks
 * @property {string} also what leads from an article to another
 * @property {string} read a button under a teaser
 * @property {string} comments
 */

const names =
  'Adler,Barun,Castel,Dorn,Eskil,Farid,Gorin,Halvor,Ilves,Joric,Kanda,Lorne,Mirov,Nadel,Osken,Pavic,Quist,Renner,Solano,Tarek,Ulven,Varga,Wieland,Yilmaz,Zoric'.split(
    ',',
  )
const first =
  'Ada,Bela,Carl,Dina,Emre,Finn,Greta,Hugo,Ines,Jana,Kofi,Lena,Mina,Nils,Olga,Petra,Rosa,Sven,Tilda,Uma'.split(',')

/** @type {Record<string, Parts>} */
export const languages = {
  en: {
    people: first.flatMap((one) => names.slice(0, 9).map((name) => `${one} ${name}`)),
    roles:
      'the harbour master,the mayor,a spokeswoman for the railway,the head of the water board,the minister of works,a judge at the county court,the union’s leader,an engineer on the site,the chair of the inquiry,a farmer in the valley'.split(
        ',',
      ),
    places:
      'Larnholm,Velby,the northern district,the old port,East Marren,Sarn,the Oder flats,Tolvik,the upper valley,Brennick'.split(
        ',',
      ),
    things:
      'the new bridge,the ferry timetable,a plan for the sea wall,the water works,the school budget,the night train,the grain store,an audit of the hospital,the fishing quota,the wind farm'.split(
        ',',
      ),
    deeds:
      'has been put off until spring,will cost a third more than was promised,was approved by a narrow vote,came under fire from residents,is to be looked at again,has lost its largest backer,will open two years late,was halted by a court,needs forty more workers,drew a crowd of several hundred'.split(
        ',',
      ),
    reasons:
      'after weeks of rain,because two surveys do not agree,although the money is there,following talks that went on until midnight,since no builder made an offer,as the lake keeps rising,while the county waits for an answer,despite a warning from insurers'.split(
        ',',
      ),
    times:
      'on Monday,late on Tuesday,earlier this week,at a meeting in the town hall,in a letter of four pages,on local radio,before the vote,two days after the storm'.split(
        ',',
      ),
    sayings:
      'We will not be rushed into this,Nobody asked the people who live here,It is cheaper than doing nothing,I have seen three plans and believed none,The numbers speak for themselves,You cannot move a river with a pen,There is still time to put it right'.split(
        ',',
      ),
    says: 'said',
    marks: ['“', '”'],
    also: 'Read also',
    read: 'Read more',
    comments: 'Comments',
  },
  de: {
    people: first.flatMap((one) => names.slice(5, 14).map((name) => `${one} ${name}`)),
    roles:
      'der Hafenmeister,die Bürgermeisterin,eine Sprecherin der Bahn,der Leiter des Wasserverbands,die Ministerin,ein Richter am Landgericht,der Chef der Gewerkschaft,ein Ingenieur der Baustelle,die Vorsitzende des Ausschusses,ein Landwirt aus dem Tal'.split(
        ',',
      ),
    places:
      'Larnholm,Velby,der nördliche Bezirk,der alte Hafen,Ostmarren,Sarn,die Oderwiesen,Tolvik,das obere Tal,Brennick'.split(
        ',',
      ),
    things:
      'die neue Brücke,der Fahrplan der Fähre,ein Plan für den Deich,das Wasserwerk,der Schulhaushalt,der Nachtzug,der Getreidespeicher,eine Prüfung des Krankenhauses,die Fangquote,der Windpark'.split(
        ',',
      ),
    deeds:
      'wird bis zum Frühjahr verschoben,kostet ein Drittel mehr als versprochen,wurde mit knapper Mehrheit beschlossen,stößt bei Anwohnern auf Kritik,soll noch einmal geprüft werden,hat den größten Geldgeber verloren,öffnet zwei Jahre später,wurde vom Gericht gestoppt,braucht vierzig weitere Kräfte,zog mehrere hundert Menschen an'.split(
        ',',
      ),
    reasons:
      'nach Wochen voller Regen,weil zwei Gutachten einander widersprechen,obwohl das Geld bereitliegt,nach Gesprächen bis Mitternacht,da sich keine Baufirma fand,während der See weiter steigt,solange der Landkreis auf Antwort wartet,trotz einer Warnung der Versicherer'.split(
        ',',
      ),
    times:
      'am Montag,am späten Dienstag,Anfang der Woche,bei einer Sitzung im Rathaus,in einem Brief von vier Seiten,im örtlichen Radio,vor der Abstimmung,zwei Tage nach dem Sturm'.split(
        ',',
      ),
    sayings:
      'Wir lassen uns nicht drängen,Die Leute hier hat niemand gefragt,Es ist billiger als nichts zu tun,Ich habe drei Pläne gesehen und keinen geglaubt,Die Zahlen sprechen für sich,Einen Fluss versetzt man nicht mit dem Stift,Noch lässt es sich richten'.split(
        ',',
      ),
    says: 'sagte',
    marks: ['„', '“'],
    also: 'Lesen Sie auch',
    read: 'Weiterlesen',
    comments: 'Kommentare',
  },
  fr: {
    people: first.flatMap((one) => names.slice(9, 18).map((name) => `${one} ${name}`)),
    roles:
      'le capitaine du port,la maire,une porte-parole du chemin de fer,le directeur des eaux,la ministre,un juge du tribunal,le chef du syndicat,un ingénieur du chantier,la présidente de l’enquête,un agriculteur de la vallée'.split(
        ',',
      ),
    places:
      'Larnholm,Velby,le district du nord,le vieux port,Marren-Est,Sarn,la plaine de l’Oder,Tolvik,la haute vallée,Brennick'.split(
        ',',
      ),
    things:
      'le nouveau pont,l’horaire du bac,un projet de digue,l’usine des eaux,le budget des écoles,le train de nuit,le silo à grain,un audit de l’hôpital,le quota de pêche,le parc éolien'.split(
        ',',
      ),
    deeds:
      'est reporté au printemps,coûtera un tiers de plus que promis,a été adopté de justesse,est critiqué par les riverains,sera examiné de nouveau,a perdu son premier soutien,ouvrira avec deux ans de retard,a été arrêté par un tribunal,demande quarante ouvriers de plus,a réuni plusieurs centaines de personnes'.split(
        ',',
      ),
    reasons:
      'après des semaines de pluie,parce que deux études se contredisent,bien que l’argent soit là,à la suite de pourparlers jusqu’à minuit,faute d’entreprise candidate,alors que le lac monte encore,tandis que le département attend une réponse,malgré un avertissement des assureurs'.split(
        ',',
      ),
    times:
      'lundi,tard mardi,en début de semaine,lors d’une réunion à la mairie,dans une lettre de quatre pages,à la radio locale,avant le vote,deux jours après la tempête'.split(
        ',',
      ),
    sayings:
      'Nous ne nous laisserons pas presser,Personne n’a demandé aux habitants,C’est moins cher que de ne rien faire,J’ai vu trois plans et n’en ai cru aucun,Les chiffres parlent d’eux-mêmes,On ne déplace pas un fleuve avec un stylo,Il est encore temps de corriger'.split(
        ',',
      ),
    says: 'a déclaré',
    marks: ['« ', ' »'],
    also: 'À lire aussi',
    read: 'Lire la suite',
    comments: 'Commentaires',
  },
  es: {
    people: first.flatMap((one) => names.slice(12, 21).map((name) => `${one} ${name}`)),
    roles:
      'el capitán del puerto,la alcaldesa,una portavoz del ferrocarril,el director de aguas,la ministra,un juez del condado,el jefe del sindicato,un ingeniero de la obra,la presidenta de la comisión,un agricultor del valle'.split(
        ',',
      ),
    places:
      'Larnholm,Velby,el distrito norte,el puerto viejo,Marren Este,Sarn,la llanura del Oder,Tolvik,el valle alto,Brennick'.split(
        ',',
      ),
    things:
      'el nuevo puente,el horario del transbordador,un plan para el dique,la planta de agua,el presupuesto escolar,el tren nocturno,el silo de grano,una auditoría del hospital,la cuota de pesca,el parque eólico'.split(
        ',',
      ),
    deeds:
      'se aplaza hasta la primavera,costará un tercio más de lo prometido,fue aprobado por poco,recibe críticas de los vecinos,se examinará de nuevo,perdió a su mayor patrocinador,abrirá con dos años de retraso,fue detenido por un tribunal,necesita cuarenta obreros más,reunió a varios cientos de personas'.split(
        ',',
      ),
    reasons:
      'tras semanas de lluvia,porque dos estudios se contradicen,aunque el dinero está,después de conversaciones hasta medianoche,ya que ninguna empresa se presentó,mientras el lago sigue subiendo,a la espera de una respuesta de la provincia,pese a un aviso de las aseguradoras'.split(
        ',',
      ),
    times:
      'el lunes,a última hora del martes,a principios de semana,en una reunión en el ayuntamiento,en una carta de cuatro páginas,en la radio local,antes de la votación,dos días después del temporal'.split(
        ',',
      ),
    sayings:
      'No vamos a precipitarnos,Nadie preguntó a la gente de aquí,Es más barato que no hacer nada,He visto tres planes y no creí ninguno,Las cifras hablan solas,No se mueve un río con un bolígrafo,Todavía hay tiempo de corregirlo'.split(
        ',',
      ),
    says: 'dijo',
    marks: ['«', '»'],
    also: 'Lea también',
    read: 'Seguir leyendo',
    comments: 'Comentarios',
  },
  ru: {
    people:
      'Ада Дорн,Бела Горин,Карл Ильвес,Дина Миров,Эмре Павич,Грета Солано,Яна Варга,Лена Кист,Нильс Рённер,Ольга Тарек'.split(
        ',',
      ),
    roles:
      'начальник порта,мэр города,представитель железной дороги,глава водного управления,министр,судья окружного суда,лидер профсоюза,инженер стройки,председатель комиссии,фермер из долины'.split(
        ',',
      ),
    places:
      'Ларнхольм,Вельбю,северный район,старый порт,Восточный Маррен,Сарн,пойма реки,Толвик,верхняя долина,Бренник'.split(
        ',',
      ),
    things:
      'новый мост,расписание парома,проект дамбы,водозабор,школьный бюджет,ночной поезд,зернохранилище,проверка больницы,квота на вылов,ветропарк'.split(
        ',',
      ),
    deeds:
      'откладывается до весны,обойдётся на треть дороже,получил поддержку с малым перевесом,вызывает споры у жителей,будет рассмотрен ещё раз,лишился главного вкладчика,откроется на два года позже,остановлен решением суда,требует ещё сорок рабочих,собрал несколько сотен человек'.split(
        ',',
      ),
    reasons:
      'после недель дождей,потому что две оценки расходятся,хотя деньги есть,после переговоров до полуночи,поскольку ни один строитель не откликнулся,пока озеро продолжает подниматься,в ожидании ответа области,несмотря на предупреждение страховщиков'.split(
        ',',
      ),
    times:
      'в понедельник,поздно во вторник,в начале недели,на встрече в ратуше,в письме на четырёх страницах,по местному радио,перед голосованием,через два дня после бури'.split(
        ',',
      ),
    sayings:
      'Мы не будем спешить,Никто не спросил тех кто здесь живёт,Это дешевле чем ничего не делать,Я видел три плана и не поверил ни одному,Цифры говорят сами за себя,Реку не сдвинуть ручкой,Ещё есть время всё исправить'.split(
        ',',
      ),
    says: 'сказал',
    marks: ['«', '»'],
    also: 'Читайте также',
    read: 'Читать далее',
    comments: 'Комментарии',
  },
}
