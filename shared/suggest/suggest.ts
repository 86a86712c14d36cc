import { claimsOf } from './claims/claims'
import { lexiconOf } from './grammar/lexicon'
import { languageOf } from './languages/list'
import { quotationsOf } from './quotations/quotations'
import { labelName, transcriptOf } from './quotations/transcripts'
import { confidenceOf } from './reading/confidence'
import type { Draft } from './reading/draft'
import { paragraphsOf, pieces } from './reading/paragraphs'
import { type Reading, readParagraph } from './reading/reader'
import { reasonOf } from './reading/reasons'
import { resolve } from './speakers/resolve'
import type { Attribution, Suggestions, SuggestOptions } from './types'

/**
 * Who says what in an article's plain text, and what it asserts. Pure: the same text gives the same answer, in time that
 * grows with its length and no faster. Offsets are UTF-16 units of `text`; attributions and claims are in order.
 */
export function suggest(text: string, options: SuggestOptions = {}): Suggestions {
  const language = languageOf(options.language ?? '', text)
  const paragraphs = pieces(text, options.paragraphs ?? paragraphsOf(text))
  const quotations = quotationsOf(text, paragraphs)
  const transcript = transcriptOf(text, paragraphs, quotations)
  const reading: Reading = {
    text,
    lexicon: lexiconOf(language),
    drafts: [],
    mentions: new Map(),
    sightings: [],
    assertions: [],
    memory: { last: undefined, near: undefined, announced: undefined },
  }
  paragraphs.forEach((paragraph, i) => {
    const spoken = transcript.get(i)
    if (!spoken) readParagraph(reading, paragraph, i, quotations[i]!)
    else if (reading.drafts.at(-1) !== spoken) {
      const name = labelName(text, spoken.source[0]!)
      reading.drafts.push(spoken)
      reading.mentions.set(spoken, { is: 'name', name, start: name.start })
      reading.sightings.push({ start: name.start, name })
    }
  })
  const attributions = attributionsOf(reading)
  reading.assertions.sort((a, b) => a.span[0] - b.span[0])
  return { language: language.code, attributions, claims: claimsOf(reading.assertions, attributions) }
}

function attributionsOf({ text, drafts, mentions, sightings }: Reading): Attribution[] {
  const speakers = resolve(drafts, mentions, sightings)
  return drafts
    .map((draft): Attribution => {
      const speaker = speakers.get(draft)
      return {
        kind: KIND[draft.quoted],
        content: draft.content,
        source: draft.source,
        cue: draft.cue,
        speaker: speaker?.name ?? '',
        role: speaker?.role ?? '',
        confidence: confidenceOf(draft, mentions.get(draft)),
        reason: reasonOf(text, draft),
      }
    })
    .filter((one) => one.kind !== 'indirect' || one.confidence >= FAINT)
    .sort((a, b) => a.content[0]![0] - b.content[0]![0])
}

/** Reported words that are wrong three times in four are not worth a look. */
const FAINT = 0.25

const KIND: Record<Draft['quoted'], Attribution['kind']> = { all: 'direct', some: 'mixed', none: 'indirect' }
