import type { CueRow, Forms } from './language'

/** Regular English forms; a verb written as `base|third|past|participle|ing` is taken as it is. */
export function inflectEnglish(verb: string): Forms {
  const given = verb.split('|')
  if (given.length === 5) {
    const [base, third, past, participle, ing] = given as [string, string, string, string, string]
    return { base: [base], third: [third], past: [past], participle: [participle], ing: [ing] }
  }
  const silent = verb.endsWith('e')
  const stem = silent ? verb.slice(0, -1) : verb
  const soft = /[^aeiou]y$/.test(verb)
  const third = soft ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  const past = soft ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  // "lie" becomes "lying", "agree" stays whole.
  const ing = verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : verb.endsWith('ee') ? `${verb}ing` : `${stem}ing`
  return { base: [verb], third: [third], past: [past], participle: [past], ing: [ing] }
}

/**
 * Verbs that report. Broad classes first: what they say is nearly always somebody's words; rows further down report
 * thought, wishes and judgements too.
 */
export const cues: readonly CueRow[] = [
  {
    frames: ['quote', 'that', 'wh', 'object'],
    verbs: `say|says|said|said|saying add state declare announce claim argue insist maintain contend assert allege
        affirm reaffirm reiterate repeat stress emphasize emphasise underline underscore explain clarify note observe
        remark comment report reveal disclose confirm acknowledge admit|admits|admitted|admitted|admitting concede
        confess deny warn caution predict forecast project suggest propose recommend imply hint indicate signal mention recall
        recount complain lament boast conclude testify swear|swears|swore|sworn|swearing write|writes|wrote|written|writing
        tweet post exclaim opine joke quip|quips|quipped|quipped|quipping proclaim reason speculate theorize venture
        volunteer counter retort reply respond answer protest object demand advise vow pledge promise remind
        pronounce proclaim decree rule certify attest estimate reckon marvel muse bemoan gripe grumble`,
  },
  {
    frames: ['quote'],
    verbs: `continue ask go|goes|went|gone|going begin|begins|began|begun|beginning inquire enquire shout yell scream
        cry whisper murmur mutter sigh laugh chuckle gasp snap|snaps|snapped|snapped|snapping sneer scoff fume rant rave
        thunder bark intone interject chime chant sing|sings|sang|sung|singing read|reads|read|read|reading
        plead finish echo quote urge conclude agree text email roar declaim drawl crow deadpan bellow blurt
        growl grunt put|puts|put|put|putting press moan sob|sobs|sobbed|sobbed|sobbing stammer wail whine elaborate start wonder fire snarl shoot|shoots|shot|shot|shooting`,
  },
  {
    frames: ['tell', 'quote', 'that', 'wh', 'objectTo'],
    verbs: 'tell|tells|told|told|telling inform remind assure reassure notify warn advise brief',
  },
  { frames: ['tell', 'that', 'objectTo'], verbs: 'convince persuade' },
  {
    frames: ['that', 'wh', 'object'],
    verbs: `think|thinks|thought|thought|thinking believe feel|feels|felt|felt|feeling know|knows|knew|known|knowing
        hope fear suspect doubt assume presume suppose imagine guess figure understand|understands|understood|understood|understanding
        realize realise recognize recognise remember forget|forgets|forgot|forgotten|forgetting dream wish worry
        foresee|foresees|foresaw|foreseen|foreseeing anticipate judge deem accept appreciate discover
        learn hear|hears|heard|heard|hearing notice infer determine decide bet|bets|bet|bet|betting trust regret mean|means|meant|meant|meaning
        expect consider question wonder calculate fret concur envision conceive ponder contemplate
        see|sees|saw|seen|seeing find|finds|found|found|finding show|shows|showed|shown|showing prove pray agree disagree
        insinuate posit postulate surmise hypothesize intimate care`,
  },
  {
    frames: ['to'],
    verbs: `want hope plan|plans|planned|planned|planning intend wish aim seek|seeks|sought|sought|seeking refuse decline
        agree promise vow pledge threaten offer decide choose|chooses|chose|chosen|choosing expect prefer|prefers|preferred|preferred|preferring
        like love hate demand propose volunteer swear consent opt|opts|opted|opted|opting resolve aspire desire long yearn look strive|strives|strove|striven|striving
        prepare mean|means|meant|meant|meaning try|tries|tried|tried|trying attempt claim need ask appear seem pretend
        beg|begs|begged|begged|begging commit|commits|committed|committed|committing`,
  },
  {
    frames: ['objectTo'],
    verbs: `urge ask order command instruct encourage invite implore beg|begs|begged|begged|begging exhort press
        pressure push request require want expect challenge direct compel like need prefer intend recommend`,
  },
  {
    frames: ['object'],
    verbs: `criticize criticise praise condemn blast slam|slams|slammed|slammed|slamming mock denounce support oppose
        reject endorse back defend attack dismiss blame accuse discuss cite deny welcome applaud hail laud deplore decry
        denigrate ridicule rebuke chide scold rip|rips|ripped|ripped|ripping lambaste excoriate assail deride disparage belittle insult taunt tout promote
        advocate champion embrace favor favour like love hate loathe despise detest dislike admire respect trust
        distrust mistrust dread want demand seek|seeks|sought|sought|seeking desire prefer|prefers|preferred|preferred|preferring request expect
        predict consider contemplate mull debate dispute contest rebut|rebuts|rebutted|rebutted|rebutting refute contradict protest lament mourn
        regret celebrate thank congratulate threaten promise describe portray depict characterize characterise label
        call brand dub|dubs|dubbed|dubbed|dubbing compare liken equate view regard treat paint outline detail
        unveil recount recognize invoke reference raise highlight press pursue approve
        propose concede pledge resent envy tease berate castigate censure vilify malign slander impugn
        lampoon extol|extols|extolled|extolled|extolling commend salute credit accuse pan|pans|panned|panned|panning trash bash ping knock
        fault skewer repudiate renounce disavow downplay minimize exaggerate question challenge reprise plan|plans|planned|planned|planning`,
  },
  {
    frames: [],
    after: 'for',
    verbs:
      'call advocate ask push press argue lobby vote long wish hope plead plan|plans|planned|planned|planning apologize apologise campaign pray',
  },
  { frames: [], after: 'on', verbs: 'call insist comment focus elaborate agree decide report weigh' },
  {
    frames: [],
    after: 'to',
    verbs:
      'refer|refers|referred|referred|referring object agree point admit|admits|admitted|admitted|admitting confess allude pledge commit|commits|committed|committed|committing respond',
  },
  {
    frames: [],
    after: 'of',
    verbs:
      'speak|speaks|spoke|spoken|speaking warn complain think|thinks|thought|thought|thinking approve disapprove dream boast talk conceive accuse',
  },
  {
    frames: [],
    after: 'about',
    verbs: `speak|speaks|spoke|spoken|speaking talk complain worry warn think|thinks|thought|thought|thinking joke boast ask wonder write|writes|wrote|written|writing
        lie care brag|brags|bragged|bragged|bragging rant tweet argue know|knows|knew|known|knowing`,
  },
  {
    frames: [],
    after: 'against',
    verbs: 'warn argue speak|speaks|spoke|spoken|speaking advise rail vote protest inveigh lobby',
  },
  { frames: [], after: 'with', verbs: 'agree disagree concur sympathize sympathise' },
  { frames: [], after: 'in', verbs: 'believe' },
  { frames: [], after: 'at', verbs: 'hint scoff bristle sneer lash balk laugh' },
]

/** Verbs that report nothing, known so that sentences can be taken apart. */
export const verbs = `make|makes|made|made|making take|takes|took|taken|taking get|gets|got|gotten|getting give|gives|gave|given|giving
    come|comes|came|come|coming go|goes|went|gone|going keep|keeps|kept|kept|keeping let|lets|let|let|letting become|becomes|became|become|becoming
    leave|leaves|left|left|leaving put|puts|put|put|putting bring|brings|brought|brought|bringing hold|holds|held|held|holding
    run|runs|ran|run|running win|wins|won|won|winning lose|loses|lost|lost|losing meet|meets|met|met|meeting
    stand|stands|stood|stood|standing set|sets|set|set|setting pay|pays|paid|paid|paying send|sends|sent|sent|sending
    fall|falls|fell|fallen|falling rise|rises|rose|risen|rising grow|grows|grew|grown|growing lead|leads|led|led|leading
    speak|speaks|spoke|spoken|speaking sit|sits|sat|sat|sitting spend|spends|spent|spent|spending cut|cuts|cut|cut|cutting
    hit|hits|hit|hit|hitting build|builds|built|built|building buy|buys|bought|bought|buying sell|sells|sold|sold|selling
    break|breaks|broke|broken|breaking draw|draws|drew|drawn|drawing drive|drives|drove|driven|driving
    face fight|fights|fought|fought|fighting fly|flies|flew|flown|flying catch|catches|caught|caught|catching
    teach|teaches|taught|taught|teaching wear|wears|wore|worn|wearing eat|eats|ate|eaten|eating
    throw|throws|threw|thrown|throwing shake|shakes|shook|shaken|shaking beat|beats|beat|beaten|beating
    begin|begins|began|begun|beginning hide|hides|hid|hidden|hiding lie lay|lays|laid|laid|laying
    quit|quits|quit|quit|quitting spread|spreads|spread|spread|spreading shut|shuts|shut|shut|shutting
    steal|steals|stole|stolen|stealing withdraw|withdraws|withdrew|withdrawn|withdrawing undergo|undergoes|underwent|undergone|undergoing
    do work play move live use help start stop turn try happen provide include allow follow change watch
    open walk remain continue serve die end create offer raise pass reach kill return require join
    receive vote sign release launch force visit arrive release represent cause appear seem involve trigger
    produce lack exist matter deserve belong depend succeed fail cost|costs|cost|cost|costing
    tend wait last listen look sound arrest charge elect nominate appoint name carry fill focus increase reduce
    block halt delay handle own share save protect destroy hurt|hurts|hurt|hurt|hurting damage enter
    feature range differ boost gain earn target trail ban|bans|banned|banned|banning deploy resign retire
    step cover address deliver issue publish submit apply attend gather perform finish complete improve
    stay affect contribute benefit suffer deal|deals|dealt|dealt|dealing rely react shift travel register donate invest
    pick pull push drop|drops|dropped|dropped|dropping commit settle replace remove restore enforce impose enact pass
    show amount emerge evolve extend expand exceed escape ensure engage enable eliminate earn define`
