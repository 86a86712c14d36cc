import type { Language } from './language'

/** Regular verbs in -ar, -er and -ir; others are written `infinitive|3rd person|past|participle`. */
function inflect(verb: string) {
  const [base = '', third, past, participle] = verb.split('|')
  if (third !== undefined)
    return {
      base: [base],
      third: third.split(','),
      past: (past ?? '').split(','),
      participle: (participle ?? '').split(','),
      ing: [],
    }
  const stem = base.slice(0, -2)
  return base.endsWith('ar')
    ? {
        base: [base],
        third: [`${stem}a`, `${stem}an`],
        past: [`${stem}ó`, `${stem}aron`, `${stem}aba`, `${stem}aban`],
        participle: [`${stem}ado`, `${stem}ada`],
        ing: [`${stem}ando`],
      }
    : {
        base: [base],
        third: [`${stem}e`, `${stem}en`],
        past: [`${stem}ió`, `${stem}ieron`, `${stem}ía`, `${stem}ían`],
        participle: [`${stem}ido`, `${stem}ida`],
        ing: [`${stem}iendo`],
      }
}

export const spanish: Language = {
  code: 'es',
  signature: 'el la los las de del un una y es que en por para con no se su al lo como más sus pero',
  classes: {
    determiner: `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella cada todo toda todos
      todas algún alguna algunos algunas ningún ninguna varios varias muchos muchas otro otra otros otras`,
    possessive: 'mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro',
    subject: 'yo tú él ella usted nosotros ustedes ellos ellas',
    object: 'me te le les lo nos os se',
    preposition: `de del a al en con sin por para contra sobre bajo entre desde hasta hacia según tras ante durante mediante`,
    coordinator: 'y e o u pero ni sino',
    subordinator: 'porque cuando mientras aunque si como pues donde',
    relative: 'quien quienes cuyo cuya cual',
    question: 'qué cómo cuándo dónde quién cuánto cuál',
    that: 'que',
    modal: 'puede pueden podía podría podrían debe deben debía debería va van quiere quería',
    be: 'es son era eran fue fueron será serán sería está están estaba estaban estuvo ser sido siendo',
    have: 'ha han había habían habrá habría he hemos haber habido hay',
    not: 'no nunca jamás tampoco',
    adverb: `también ya aún todavía siempre después antes ahora hoy ayer mañana muy más menos así además luego asimismo
      recientemente claramente ayer anoche entonces`,
    number:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento cientos mil miles millón millones docena docenas',
    time: 'lunes martes miércoles jueves viernes sábado domingo ayer hoy',
    adjective:
      'nuevo nueva gran grande alto alta antiguo español española estadounidense ruso rusa europeo europea último última primer primera mismo misma',
    noun: 'país ciudad gente año años día días semana semanas mes meses vez vida mundo',
    person: `ministro ministra presidente presidenta portavoz jefe jefa director directora responsable experto expertos
      abogado abogada juez jueza alcalde alcaldesa diputado diputada senador senadora testigo testigos fuente fuentes
      analista profesor profesora investigador investigadora activista opositor diplomático policía hombre mujer vecino
      vecinos secretario secretaria funcionario funcionarios líder candidato candidata`,
    organisation: `gobierno ministerio policía empresa compañía partido sindicato asociación banco universidad periódico
      agencia estudio informe encuesta fiscalía tribunal comisión consejo parlamento senado congreso ejército grupo ayuntamiento`,
    title: `señor señora sr sr. sra sra. don doña dr dr. dra presidente presidenta ministro ministra primer primera general
      coronel profesor profesora papa rey reina alcalde alcaldesa senador senadora diputado diputada canciller portavoz
      secretario secretaria director directora jefe jefa`,
    male: `señor sr sr. don presidente ministro rey papa hombre josé juan pedro luis carlos manuel antonio javier miguel
      fernando mariano pablo alberto andrés gustavo nicolás rafael jorge`,
    female: `señora sra sra. doña presidenta ministra reina mujer maría ana carmen isabel cristina yolanda irene nadia
      claudia laura marta elena mercedes dilma`,
    plural: 'expertos testigos fuentes vecinos funcionarios',
  },
  cues: [
    {
      frames: ['quote', 'that', 'wh'],
      verbs: `decir|dice,dicen|dijo,dijeron,decía,decían|dicho declarar afirmar añadir asegurar explicar|explica,explican|explicó,explicaron,explicaba|explicado
        anunciar señalar indicar|indica,indican|indicó,indicaron|indicado destacar|destaca,destacan|destacó,destacaron|destacado
        subrayar recordar|recuerda,recuerdan|recordó,recordaron|recordado confirmar negar|niega,niegan|negó,negaron|negado
        reconocer|reconoce,reconocen|reconoció,reconocieron|reconocido admitir advertir|advierte,advierten|advirtió,advirtieron|advertido
        prometer denunciar criticar|critica,critican|criticó,criticaron|criticado pedir|pide,piden|pidió,pidieron|pedido exigir|exige,exigen|exigió,exigieron|exigido
        preguntar responder contestar|contesta,contestan|contestó,contestaron|contestado escribir|escribe,escriben|escribió,escribieron|escrito
        sostener|sostiene,sostienen|sostuvo,sostuvieron|sostenido manifestar|manifiesta,manifiestan|manifestó,manifestaron|manifestado
        insistir lamentar precisar apuntar agregar|agrega,agregan|agregó,agregaron|agregado revelar informar comentar argumentar
        relatar contar|cuenta,cuentan|contó,contaron|contado reiterar concluir|concluye,concluyen|concluyó,concluyeron|concluido
        zanjar tuitear avisar alertar exclamar|exclama|exclamó|exclamado`,
    },
    {
      frames: ['that', 'wh'],
      verbs: `creer|cree,creen|creyó,creía,creían|creído pensar|piensa,piensan|pensó,pensaba|pensado esperar temer considerar dudar|duda,dudan|dudó,dudaba|dudado
        opinar confiar|confía,confían|confió,confiaba|confiado saber|sabe,saben|sabía,supo|sabido`,
    },
  ],
  verbs: `hacer|hace,hacen|hizo,hicieron,hacía|hecho tener|tiene,tienen|tuvo,tuvieron,tenía|tenido dar|da,dan|dio,dieron|dado
    venir|viene,vienen|vino,vinieron|venido poner|pone,ponen|puso,pusieron|puesto quedar llegar|llega,llegan|llegó,llegaron|llegado
    llevar pasar dejar seguir|sigue,siguen|siguió,siguieron|seguido encontrar|encuentra|encontró|encontrado ganar perder|pierde,pierden|perdió,perdieron|perdido
    morir|muere,mueren|murió,murieron|muerto vivir salir entrar matar necesitar|necesita,necesitan|necesitó|necesitado`,
  inflect,
  nouns: [
    { frames: ['that'], nouns: 'idea afirmación esperanza temor convicción acusación promesa anuncio advertencia' },
  ],
  adjectives: 'seguro segura convencido convencida preocupado preocupada',
  phrases: { before: ['según', 'de acuerdo con', 'en opinión de', 'a juicio de', 'en palabras de'], after: [] },
  abbreviations: 'sr sra sres dr dra ud uds etc ee.uu aprox pág núm art ene feb abr ago sept oct nov dic',
  hedges: `supuestamente, presuntamente, aparentemente, probablemente, posiblemente, quizá, quizás, unos, unas,
    cerca de, al menos, hasta, alrededor de, podría, podrían, casi`,
  pronouns: {
    él: 'male',
    ella: 'female',
    ellos: 'plural',
    ellas: 'plural',
    su: '',
    sus: '',
    yo: 'nobody',
    nosotros: 'nobody',
    usted: 'nobody',
    tú: 'nobody',
  },
  as: 'como',
  definite: ['el', 'la', 'los', 'las', 'este', 'esta'],
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  places: 'en a desde hacia hasta',
  superlatives: 'mayor menor peor mejor récord',
  proDrop: true,
  endings: `mente:adverb ción:noun ciones:noun dad:noun miento:noun ismo:noun ista:person oso:adjective
    osa:adjective ble:adjective ieron:past aron:past`,
}
