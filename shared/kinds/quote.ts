import { choice, ref, span, text } from './field'
import { defineKind } from './kind'
import { FORM } from './words'

/** Somebody's words, with who said them: attribution as source, cue and content. */
export const quote = defineKind({
  name: 'quote',
  label: 'Quote',
  plural: 'Quotes',
  key: 'q',
  fields: {
    form: choice('Form', FORM),
    speaker: ref('Speaker', 'speakers'),
    addressedTo: text('Said to', 200),
    saidOn: text('Said on', 60),
    cue: span('Cue'),
    source: span('Source'),
  },
  /** Words inside quotation marks are direct; words around a quotation are mixed; the rest is indirect. */
  derive: (article, range) => {
    const before = article.slice(Math.max(0, range.start - 1), range.start)
    const words = article.slice(range.start, range.end)
    if (/[“„«‘‚「『‹"]/.test(before) || /^\s*[“„«「"].*[”“»」"]\s*$/s.test(words)) return { form: 'direct' as const }
    return { form: /[“„«「"].+[”“»」"]/s.test(words) ? ('mixed' as const) : ('indirect' as const) }
  },
  summary: (mark, names) => names.speaker(mark.speaker) ?? 'Speaker missing',
  person: (mark) => mark.speaker,
})
