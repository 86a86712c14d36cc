import type { Language } from './language'

export const german: Language = {
  code: 'de',
  signature: 'der die das und ist nicht ein eine zu den mit von dem für auf des sich im dass sie er wird auch als',
  classes: {
    determiner: `der die das des dem den ein eine einer eines einem einen kein keine keiner keinen keinem dieser diese
      dieses diesem diesen jener jene jeder jede jedes alle allen aller mehrere viele vielen einige einigen manche`,
    possessive: `mein meine meiner meinem meinen dein deine sein seine seiner seinem seinen seines ihr ihre ihrer ihrem
      ihren ihres unser unsere unserer unserem unseren`,
    subject: 'ich du er sie es wir man',
    object: 'mich mir dich dir ihn ihm uns sich ihnen',
    preposition: `in im an am auf aus bei beim mit nach seit von vom zu zum zur vor für durch gegen ohne um über unter
      zwischen während wegen trotz laut gegenüber ab bis hinter neben außer angesichts innerhalb außerhalb ins ans`,
    coordinator: 'und oder aber sondern doch denn',
    subordinator: 'weil obwohl wenn als nachdem bevor während damit sodass falls solange sobald da indem',
    relative: 'welcher welche welches',
    question: 'was wie warum wieso weshalb wo wann wer ob wohin woher',
    that: 'dass daß',
    modal: `kann können könne konnte konnten könnte könnten muss müssen müsse musste mussten müsste will wollen wolle
      wollte wollten soll sollen solle sollte sollten darf dürfen dürfe durfte dürfte mag möge möchte möchten wird
      werden werde würde würden`,
    be: 'ist sind war waren sei seien wäre wären bin gewesen',
    have: 'hat haben habe hatte hatten hätte hätten gehabt',
    not: 'nicht nie niemals',
    adverb: `auch nur schon noch sehr so dann jetzt nun hier dort immer wieder bereits etwa rund zudem außerdem jedoch
      allerdings ebenfalls erneut später zuvor zugleich weiter zunächst deshalb daher dagegen unterdessen indes gestern
      heute morgen kürzlich mehrfach wörtlich scharf deutlich ferner wohl`,
    number: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde
      milliarden billionen dutzend hunderte tausende`,
    time: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute montagabend`,
    adjective: `neue neuen neuer neues alte alten große großen ehemalige ehemaligen frühere früheren deutsche deutschen
      deutscher russische russischen ukrainische ukrainischen amerikanische französische politische hohe hohen hoher`,
    noun: 'prozent jahr jahre jahren tag tage tagen woche wochen monat monate menschen leute land stadt',
    person: `sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin experte experten
      expertin beamter beamte kritiker zeuge zeugen augenzeugen anwalt anwältin richter polizist vorsitzende vorsitzender
      abgeordnete abgeordneter bürgermeister bürgermeisterin politiker politikerin diplomat diplomaten direktor
      direktorin leiter leiterin professor professorin forscher forscherin autor autorin mann frau mutter vater bewohner`,
    organisation: `regierung ministerium polizei behörde behörden unternehmen firma gericht partei gewerkschaft verband
      verein bank universität zeitung sender magazin agentur studie bericht umfrage bundesregierung staatsanwaltschaft
      kommission rat parlament bundestag armee feuerwehr konzern institut amt`,
    title: `herr frau dr dr. prof prof. bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin minister
      ministerin bundespräsident außenminister außenministerin innenminister innenministerin finanzminister
      verteidigungsminister verteidigungsministerin ministerpräsident ministerpräsidentin bürgermeister sprecher
      sprecherin general vorsitzende vorsitzender chef chefin direktor direktorin professor professorin anwalt papst`,
    male: `herr sprecher minister präsident kanzler bundeskanzler außenminister vater mann hans peter klaus wolfgang
      jürgen uwe michael thomas andreas stefan markus olaf friedrich robert christian karl horst helmut gerhard frank
      martin sebastian lars jens`,
    female: `frau sprecherin ministerin präsidentin kanzlerin bundeskanzlerin außenministerin mutter angela ursula
      annalena anna maria sabine petra monika claudia susanne andrea katrin julia sarah christine renate nancy lisa`,
    plural: 'experten kritiker zeugen augenzeugen behörden menschen leute viele einige',
  },
  cues: [
    {
      frames: ['quote', 'that', 'wh'],
      verbs: `sagen|sagt|sagte|gesagt erklären|erklärt|erklärte|erklärt betonen|betont|betonte|betont
        behaupten|behauptet|behauptete|behauptet meinen|meint|meinte|gemeint berichten|berichtet|berichtete|berichtet
        mitteilen|mitteilt|mitteilte|mitgeteilt teilen|teilt|teilte|geteilt warnen|warnt|warnte|gewarnt
        kritisieren|kritisiert|kritisierte|kritisiert fordern|fordert|forderte|gefordert ankündigen|ankündigt|ankündigte|angekündigt
        kündigen|kündigt|kündigte|gekündigt bestätigen|bestätigt|bestätigte|bestätigt bestreiten|bestreitet|bestritt|bestritten
        versichern|versichert|versicherte|versichert versprechen|verspricht|versprach|versprochen
        schreiben|schreibt|schrieb|geschrieben antworten|antwortet|antwortete|geantwortet fragen|fragt|fragte|gefragt
        hinzufügen|hinzufügt|hinzufügte|hinzugefügt fügen|fügt|fügte|gefügt ergänzen|ergänzt|ergänzte|ergänzt
        einräumen|einräumt|einräumte|eingeräumt räumen|räumt|räumte|geräumt mahnen|mahnt|mahnte|gemahnt
        argumentieren|argumentiert|argumentierte|argumentiert erläutern|erläutert|erläuterte|erläutert
        beteuern|beteuert|beteuerte|beteuert unterstreichen|unterstreicht|unterstrich|unterstrichen
        bekräftigen|bekräftigt|bekräftigte|bekräftigt klagen|klagt|klagte|geklagt erzählen|erzählt|erzählte|erzählt
        äußern|äußert|äußerte|geäußert rufen|ruft|rief|gerufen zitieren|zitiert|zitierte|zitiert
        vorhersagen|vorhersagt|vorhersagte|vorhergesagt schätzen|schätzt|schätzte|geschätzt prognostizieren|prognostiziert|prognostizierte|prognostiziert
        feststellen|feststellt|feststellte|festgestellt urteilen|urteilt|urteilte|geurteilt twittern|twittert|twitterte|getwittert
        verkünden|verkündet|verkündete|verkündet verlangen|verlangt|verlangte|verlangt`,
    },
    {
      frames: ['that', 'wh'],
      verbs: `glauben|glaubt|glaubte|geglaubt denken|denkt|dachte|gedacht hoffen|hofft|hoffte|gehofft
        fürchten|fürchtet|fürchtete|gefürchtet befürchten|befürchtet|befürchtete|befürchtet wissen|weiß|wusste|gewusst
        vermuten|vermutet|vermutete|vermutet erwarten|erwartet|erwartete|erwartet zweifeln|zweifelt|zweifelte|gezweifelt
        finden|findet|fand|gefunden annehmen|annimmt|annahm|angenommen`,
    },
    { frames: [], after: 'vor', verbs: 'warnen|warnt|warnte|gewarnt' },
    { frames: [], after: 'von', verbs: 'sprechen|spricht|sprach|gesprochen' },
  ],
  verbs: `machen|macht|machte|gemacht gehen|geht|ging|gegangen kommen|kommt|kam|gekommen geben|gibt|gab|gegeben
    nehmen|nimmt|nahm|genommen bleiben|bleibt|blieb|geblieben stehen|steht|stand|gestanden lassen|lässt|ließ|gelassen
    halten|hält|hielt|gehalten bringen|bringt|brachte|gebracht führen|führt|führte|geführt sehen|sieht|sah|gesehen
    treffen|trifft|traf|getroffen liegen|liegt|lag|gelegen zeigen|zeigt|zeigte|gezeigt sprechen|spricht|sprach|gesprochen
    gewinnen|gewinnt|gewann|gewonnen verlieren|verliert|verlor|verloren beginnen|beginnt|begann|begonnen
    steigen|steigt|stieg|gestiegen fallen|fällt|fiel|gefallen sterben|stirbt|starb|gestorben töten|tötet|tötete|getötet
    brauchen|braucht|brauchte|gebraucht arbeiten|arbeitet|arbeitete|gearbeitet leben|lebt|lebte|gelebt`,
  inflect: (verb) => {
    const [base = '', third = '', past = '', participle = ''] = verb.split('|')
    // "sagte" has the plural "sagten", "schrieb" has "schrieben".
    return {
      base: [base],
      third: [third],
      past: [past, past.endsWith('e') ? `${past}n` : `${past}en`],
      participle: [participle],
      ing: [],
    }
  },
  nouns: [
    {
      frames: ['that'],
      nouns:
        'behauptung aussage ansicht meinung auffassung hoffnung befürchtung sorge vorwurf warnung ankündigung überzeugung',
    },
  ],
  adjectives: 'sicher überzeugt zuversichtlich besorgt',
  phrases: {
    before: [
      'laut',
      'nach angaben von',
      'nach angaben',
      'nach ansicht von',
      'nach ansicht',
      'nach einschätzung von',
      'nach den worten von',
      'nach worten von',
      'wie aus',
    ],
    after: ['zufolge', 'nach eigenen angaben'],
  },
  abbreviations: 'dr prof bzw ca z d.h u.a usw vgl nr mio mrd st hr fr abs inkl evtl jan feb aug sept okt nov dez',
  hedges: `angeblich, offenbar, mutmaßlich, vermutlich, wahrscheinlich, möglicherweise, wohl, etwa, rund, mindestens,
    bis zu, fast, vielleicht, anscheinend, soll, sollen, könnte, könnten`,
  pronouns: {
    er: 'male',
    ihm: 'male',
    sie: 'female',
    es: '',
    sein: 'male',
    seine: 'male',
    ihr: 'female',
    ihre: 'female',
    ich: 'nobody',
    wir: 'nobody',
    man: 'nobody',
  },
  as: 'wie',
  definite: ['der', 'die', 'das', 'dem', 'den', 'des', 'dieser', 'diese'],
  months: 'januar februar märz april mai juni juli august september oktober november dezember',
  places: 'in im aus nach bei nahe vor',
  superlatives: 'höchste höchsten niedrigste größte größten kleinste meisten rekord',
  endings: `ungen:noun ung:noun heit:noun keit:noun schaft:noun tion:noun lich:adjective liche:adjective
    lichen:adjective isch:adjective ische:adjective ischen:adjective`,
  commaBeforeClause: true,
  capitalNouns: true,
}
