import type { Language } from './language'

/** First-conjugation verbs, and with "-er" nothing else: `infinitive` or `infinitive|3rd person|imperfect and past|participle`. */
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
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem
  return {
    base: [base],
    third: [`${stem}e`, `${stem}ent`],
    past: [`${soft}a`, `${stem}èrent`, `${soft}ait`, `${soft}aient`],
    participle: [`${stem}é`, `${stem}ée`, `${stem}és`, `${stem}ées`],
    ing: [`${soft}ant`],
  }
}

export const french: Language = {
  code: 'fr',
  signature: 'le la les de des du un une et est que qui dans pour pas sur au par il elle ne se avec ce plus',
  classes: {
    determiner: `le la les l’ un une des du au aux ce cet cette ces chaque plusieurs certains certaines quelques tous toutes
      tout toute aucun aucune`,
    possessive: 'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    subject: 'je j’ tu il elle on nous vous ils elles',
    object: 'me m’ te t’ se s’ lui y en',
    preposition: `de d’ à en dans sur sous avec sans pour par contre chez vers entre depuis pendant selon après avant
      devant derrière malgré lors auprès parmi`,
    coordinator: 'et ou mais ni or',
    subordinator: 'lorsque quand parce puisque comme si tandis afin alors',
    relative: 'qui dont lequel laquelle lesquels',
    question: 'pourquoi comment où combien quoi quel quelle',
    that: 'que qu’',
    modal: 'peut peuvent pouvait pourrait doit doivent devait devrait va vont veut voulait faut',
    be: 'est sont était étaient été sera seront serait fut être',
    have: 'a ont avait avaient aura aurait ai avons avez eu avoir',
    not: 'ne n’ pas jamais plus',
    adverb: `aussi également encore déjà toujours souvent ainsi alors puis ensuite hier aujourd’hui demain très bien mal
      notamment cependant toutefois pourtant ailleurs enfin récemment vivement clairement`,
    number:
      'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million millions milliard milliards dizaine dizaines centaines milliers',
    time: 'lundi mardi mercredi jeudi vendredi samedi dimanche hier',
    adjective:
      'nouveau nouvelle ancien ancienne grand grande haut haute français française américain russe européen premier première dernier dernière même autre',
    noun: 'pays ville gens année années jour jours semaine mois temps fois vie monde',
    person: `ministre président présidente porte-parole chef directeur directrice responsable responsables expert experts
      avocat avocate juge maire député députée sénateur témoin témoins source sources analyste professeur chercheur
      chercheuse militant opposant diplomate policier homme femme habitant habitants secrétaire général commissaire`,
    organisation: `gouvernement ministère police entreprise société parti syndicat association banque université journal
      agence étude rapport sondage élysée parquet tribunal commission conseil parlement sénat assemblée armée groupe mairie`,
    title: `m m. mme mlle dr président présidente ministre premier première maître général colonel professeur pape roi
      reine maire sénateur député chancelier chancelière porte-parole secrétaire directeur directrice`,
    male: `m m. président ministre roi pape homme jean pierre michel philippe alain nicolas emmanuel françois jacques
      laurent bruno gérald édouard gabriel olivier éric thierry patrick`,
    female: `mme mlle présidente reine femme marie anne sophie christine nathalie isabelle valérie élisabeth marine ségolène
      anne catherine claire julie camille rachida`,
    plural: 'experts témoins sources responsables habitants gens',
  },
  cues: [
    {
      frames: ['quote', 'that', 'wh'],
      verbs: `dire|dit,disent|disait,disaient,dirent|dit,dite déclarer affirmer ajouter expliquer annoncer assurer estimer
        indiquer souligner préciser rappeler noter confirmer écrire|écrit,écrivent|écrivait,écrivit|écrit
        répondre|répond,répondent|répondait,répondit|répondu reconnaître|reconnaît,reconnaissent|reconnaissait,reconnut|reconnu
        admettre|admet,admettent|admettait,admit|admis prévenir|prévient|prévenait,prévint|prévenu avertir|avertit|avertissait|averti
        promettre|promet,promettent|promettait,promit|promis dénoncer réclamer demander révéler insister lancer marteler
        regretter déplorer juger prétendre|prétend,prétendent|prétendait,prétendit|prétendu soutenir|soutient,soutiennent|soutenait,soutint|soutenu
        raconter confier poursuivre|poursuit,poursuivent|poursuivait,poursuivit|poursuivi conclure|conclut,concluent|concluait|conclu
        nier évoquer plaider tweeter réagir|réagit|réagissait|réagi signaler rapporter témoigner menacer`,
    },
    {
      frames: ['that', 'wh'],
      verbs: `penser croire|croit,croient|croyait,crut|cru savoir|sait,savent|savait|su espérer|espère,espèrent|espérait|espéré
        craindre|craint,craignent|craignait|craint considérer|considère,considèrent|considérait|considéré douter souhaiter imaginer`,
    },
  ],
  verbs: `faire|fait,font|faisait,fit|fait prendre|prend,prennent|prenait,prit|pris venir|vient,viennent|venait,vint|venu
    mettre|met,mettent|mettait,mit|mis tenir|tient,tiennent|tenait,tint|tenu rester donner passer trouver arriver tuer
    voir|voit,voient|voyait,vit|vu partir|part,partent|partait,partit|parti perdre|perd,perdent|perdait,perdit|perdu
    gagner commencer continuer vivre|vit,vivent|vivait|vécu mourir|meurt,meurent|mourait,mourut|mort`,
  inflect,
  nouns: [
    {
      frames: ['that'],
      nouns: 'idée affirmation espoir crainte conviction sentiment accusation promesse annonce avertissement',
    },
  ],
  adjectives: 'sûr sûre certain convaincu convaincue persuadé persuadée inquiet inquiète',
  phrases: { before: ['selon', 'd’ après', 'de l’ avis de', 'aux yeux de'], after: [] },
  abbreviations: 'm mm mme mlle dr st av env etc janv févr juil sept oct nov déc',
  hedges: `environ, probablement, peut-être, apparemment, vraisemblablement, près de, au moins, jusqu’ à, présumé,
    prétendument, semble, semblait, pourrait, quelque`,
  pronouns: {
    il: 'male',
    lui: 'male',
    elle: 'female',
    ils: 'plural',
    elles: 'plural',
    son: '',
    sa: '',
    je: 'nobody',
    'j’': 'nobody',
    nous: 'nobody',
    vous: 'nobody',
    on: 'nobody',
    tu: 'nobody',
  },
  as: 'comme',
  definite: ['le', 'la', 'l’', 'les', 'ce', 'cet', 'cette'],
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  places: 'à en dans au aux vers près',
  superlatives: 'record pire pires meilleur meilleure',
  endings: `ement:adverb tion:noun tions:noun ité:noun isme:noun eux:adjective euse:adjective ique:adjective
    iste:person able:adjective aient:past èrent:past`,
  elisions: 'l d j n s m t c qu jusqu lorsqu puisqu quoiqu',
  enclitics: ['-t-il', '-t-elle', '-t-on', '-il', '-elle', '-ils', '-elles', '-t-ils', '-t-elles', '-on', '-je'],
}
