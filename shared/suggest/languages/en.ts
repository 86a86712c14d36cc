import { cues, inflectEnglish, verbs } from './en-verbs'
import type { Language } from './language'

export const english: Language = {
  code: 'en',
  signature: 'the of and to in that is was for with said has on by his he it from are which',
  classes: {
    determiner: `a an the this these those some any no every each all both another several many most few more much
      either neither such enough certain other half less fewer`,
    possessive: 'my your his her its our their whose',
    subject: 'i you he she it we they',
    object: 'me him her us them you it myself himself herself itself themselves ourselves',
    preposition: `of in on at by for with from into onto about against over under after before between among through
      during without within toward towards upon across behind beyond near since until till except despite amid amidst
      around above below beside besides inside outside like unlike per via throughout alongside concerning regarding
      off out up down as than because-of versus`,
    coordinator: 'and or but nor yet',
    subordinator: `because although though while whereas if unless when whenever before after since until once as lest
      so whereby whilst`,
    relative: 'who which whom that whose',
    question: 'what how why whether if where when who which whatever whoever whom',
    that: 'that',
    to: 'to',
    modal: "will would can could may might shall should must ’ll 'll ’d 'd cannot ought wo ca",
    be: "be is are was were been being am ’s 's ’re 're ’m 'm ai",
    have: "have has had having ’ve 've ’d 'd",
    do: 'do does did',
    not: "not n’t n't never",
    adverb: `also then just only even still already ever often always sometimes again further furthermore moreover
      however instead too very really quite rather almost about perhaps maybe soon later earlier now here there once
      long well far today yesterday tomorrow tonight ago back away together apart else thus hence therefore meanwhile
      otherwise indeed nonetheless nevertheless so`,
    number: `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
      thousands million millions billion billions trillion first second third`,
    time: `monday tuesday wednesday thursday friday saturday sunday january february april june july
      august september october november december today yesterday tomorrow tonight jan. feb. mar. apr. aug. sept. oct.
      nov. dec.`,
    adjective: `new old former senior top high low big small good bad great late early recent last next young own same
      different important public private local national international federal foreign political military economic
      social legal presidential republican democratic conservative liberal european american british russian chinese
      iranian french german israeli ukrainian right left strong weak clear open free full possible likely unlikely main
      major minor key chief deputy vice acting current present past future long short whole real true false wrong able
      nuclear civil human personal financial medical criminal popular common central western eastern northern southern`,
    noun: `people man men woman women child children person year years day days week weeks month months time times
      way thing things world country state states city government party president policy war election campaign law
      court company group report plan deal money tax vote voters office house side issue issues question questions
      matter number part place case point fact home work job jobs security health care news media press public force
      forces weapons border bill debate system power right rights life lives family members member leaders leader
      percent statement interview speech letter email tweet post article book story call move bid race effort efforts
      support attack attacks charges trial talks meeting need use change control end start rise fall cut increase
      step steps head hand face line name order trade market price cost costs budget program programme`,
    person: `official officials spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers
      advisor advisors source sources witness witnesses expert experts analyst analysts critic critics supporter
      supporters opponent opponents activist activists lawyer lawyers attorney attorneys judge judges prosecutor
      prosecutors diplomat diplomats minister ministers lawmaker lawmakers senator senators congressman congresswoman
      governor mayor commander commanders general officer officers police resident residents voter voters leader
      leaders president chairman chairwoman chair director executive executives manager scientist scientists researcher
      researchers author authors writer reporter reporters journalist journalists observer observers strategist
      strategists consultant pollster economist economists historian professor teacher teachers doctor doctors nurse
      student students worker workers farmer farmers owner founder investigator investigators candidate candidates
      politician politicians democrats republicans conservatives liberals progressives protesters demonstrators rebel
      rebels ambassador envoy negotiator negotiators secretary chancellor king queen prince princess pope bishop priest
      pastor father mother brother sister son daughter wife husband friend friends neighbour neighbor neighbours
      neighbors colleague colleagues man men woman women people person everyone everybody someone somebody anyone
      anybody nobody one many others some most veteran veterans operative operatives surrogate surrogates delegate
      delegates donor donors member members americans iranians russians europeans insider insiders staffer staffers
      commentator commentators columnist editor moderator host anchor billionaire businessman mogul nominee frontrunner
      incumbent insurgent user users fan fans relative relatives victim victims survivor survivors`,
    organisation: `government administration ministry department agency agencies office company companies firm group
      groups party parties campaign committee commission council court courts congress senate parliament house union
      bank army navy military police university institute organisation organization association federation
      authority authorities body panel board team bureau service center centre foundation network newspaper paper
      magazine outlet website media press report study survey poll polls document documents letter statement article
      book lawsuit complaint filing memo email emails message post ad spot headline editorial data figures records
      regime state country nation nations city embassy church industry public community establishment movement coalition`,
    title: `mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. professor president senator sen. rep.
      representative congressman congresswoman governor gov. mayor secretary minister judge justice general gen. col.
      colonel capt. captain lt. sgt. sergeant maj. major admiral adm. chancellor king queen prince princess pope
      ambassador amb. speaker chairman chairwoman spokesman spokeswoman spokesperson director chief attorney premier
      rev. reverend bishop cardinal father sister brother ayatollah sheikh imam rabbi detective inspector officer
      sheriff commissioner coach analyst strategist professor author reporter correspondent candidate billionaire
      businessman vice deputy prime foreign supreme leader emperor count baron archbishop state first`,
    male: `mr mr. sir lord king prince pope spokesman chairman congressman businessman father brother husband son man james john robert michael william david richard joseph thomas charles
      christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald
      timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
      gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan peter kyle ben ted
      jim tom joe bob bill mike dave dan steve tim jeff greg chris ed rick marco jeb barack bernie vladimir emmanuel
      mohammed muhammad ahmed ali hassan omar ivan sergei hans pierre jean luis carlos juan pedro angelo giuseppe boris
      keir nigel simon martin oliver harry philip mitch newt chuck mitt rand doug josh sean corey`,
    female: `mrs mrs. ms ms. miss lady dame queen princess spokeswoman chairwoman congresswoman mother sister wife
      daughter woman mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
      sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
      cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
      carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
      evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne alice hillary kate kathy ivanka
      melania carly condoleezza theresa ursula fatima aisha ingrid marie claire sophie giulia elena natalia olga svetlana
      kamala nikki elise debbie huma loretta angelina jill`,
    plural: 'people police men women children media they we voters americans both many some most others few',
  },
  cues,
  verbs,
  inflect: inflectEnglish,
  nouns: [
    {
      frames: ['that'],
      after: 'of about',
      nouns: `claim claims statement statements assertion assertions allegation allegations argument arguments belief
        beliefs view views opinion opinions report reports warning warnings suggestion suggestions idea ideas notion
        notions fear fears hope hopes concern concerns doubt doubts suspicion conviction conclusion announcement
        announcements admission revelation insistence accusation accusations contention complaint complaints theory
        impression perception sense message prediction predictions rumor rumors rumour rumours denial denials
        confession acknowledgment acknowledgement declaration proposition confidence expectation expectations worry
        worries assumption understanding feeling charge charges word proof`,
    },
    {
      frames: ['to'],
      after: 'for',
      nouns: `plan plans promise promises pledge pledges vow vows decision desire desires intention intentions proposal
        proposals effort efforts attempt attempts bid willingness refusal threat threats offer offers demand demands
        request requests call calls commitment wish eagerness reluctance determination ambition ambitions push order
        readiness`,
    },
    {
      frames: [],
      after: 'of',
      nouns:
        'criticism criticisms condemnation denunciation praise description descriptions endorsement rejection defense defence support approval disapproval vision memory understanding account characterization depiction portrayal recollection interpretation mention',
    },
    {
      frames: [],
      after: 'for',
      nouns: 'support enthusiasm preference contempt admiration respect disdain hatred sympathy love affection',
    },
    {
      frames: [],
      after: 'to',
      nouns: 'opposition objection objections response reaction answer reply commitment objections',
    },
    { frames: [], after: 'about', nouns: 'comments comment remarks remark question questions skepticism scepticism' },
    { frames: [], after: 'on', nouns: 'position stance views attacks attack thoughts' },
  ],
  adjectives: `sure certain confident convinced aware worried concerned afraid glad happy pleased proud sorry angry
    hopeful optimistic pessimistic skeptical sceptical doubtful adamant clear right wrong surprised shocked disappointed
    grateful thankful eager willing unwilling reluctant ready determined committed opposed keen anxious interested
    supportive critical dismissive wary tired fearful furious frustrated uncertain unsure unaware conscious mindful
    suspicious content delighted thrilled sad upset outraged inclined prepared desperate open`,
  phrases: {
    before: ['according to', 'in the words of', 'in the view of', 'in the opinion of', 'in the eyes of', 'as per'],
    after: [],
  },
  abbreviations: `mr mrs ms dr prof gen adm maj amb lt col sgt capt sen rep gov rev hon st jr sr no vs etc cf e.g i.e jan
    feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd u.s u.k d-n.y a.m p.m ph.d fla calif ariz mass conn
    va pa tex wis mich minn ill ind ga ky tenn ala miss okla ore wash colo md del mo neb nev dep dept est approx`,
  hedges: `reportedly, allegedly, apparently, supposedly, purportedly, presumably, likely, unlikely, probably,
    possibly, perhaps, maybe, might, may, could, appears to, appeared to, seems to, seemed to, is believed to,
    are believed to, was believed to, were believed to, is thought to, are thought to, is said to,
    are said to, is expected to, are expected to, about, around, roughly, approximately, an estimated, up to,
    at least, nearly, almost, some`,
  pronouns: {
    he: 'male',
    him: 'male',
    his: 'male',
    she: 'female',
    her: 'female',
    it: '',
    its: '',
    they: 'plural',
    them: 'plural',
    their: 'plural',
    i: 'nobody',
    we: 'nobody',
    you: 'nobody',
    my: 'nobody',
    our: 'nobody',
    your: 'nobody',
    me: 'nobody',
    us: 'nobody',
  },
  as: 'as',
  definite: ['the', 'this', 'that'],
  months:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  places: 'in at near from to outside across through into around inside',
  superlatives: `highest lowest biggest largest smallest greatest worst best fastest slowest longest shortest oldest
    youngest deadliest richest poorest strongest weakest record doubled tripled quadrupled halved unprecedented`,
  endings: `ically:adverb ly:adverb tion:noun sion:noun ment:noun ness:noun ity:noun ship:noun ism:noun
    ist:person ists:person ance:noun ence:noun ous:adjective ful:adjective ive:adjective able:adjective
    ible:adjective al:adjective ic:adjective less:adjective ish:adjective ing:ing ed:past`,
}
