import { isApostrophe, lastSingleClose, mayClose, mayOpen } from './marks'
import type { Quotation } from './quotation'

const CLOSES: Record<string, string> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '"': '"”',
  "'": "'",
  '``': "''",
}

const MARKS = /[“”„«»‹›「」『』‘’‚"']|``/g

/** No text nests quotations deeper; what does is noise. */
const DEEPEST = 20

interface Open {
  mark: string
  at: number
}

export function pairs(text: string, start: number, end: number): { closed: Quotation[]; open: Open[] } {
  const open: Open[] = []
  const closed: Quotation[] = []
  const part = text.slice(start, end)
  const lastClose = lastSingleClose(part) + start
  for (const match of part.matchAll(MARKS)) {
    let mark = match[0]
    const at = start + match.index
    const before = at > start ? text[at - 1]! : ' '
    if (mark === "'" && text[at + 1] === "'" && at + 1 < end) mark = "''"
    else if (mark === "'" && before === "'") continue
    const after = at + mark.length < end ? text[at + mark.length]! : ' '
    if (isApostrophe(mark, before, after, text, at, lastClose)) continue
    const k = mayClose(mark, before, after) ? open.findLastIndex((one) => closes(one.mark, mark)) : -1
    if (k >= 0) {
      const one = open[k]!
      // An empty pair quotes nothing.
      if (at > one.at + one.mark.length)
        closed.push({
          start: one.at,
          end: at + mark.length,
          inner: [one.at + one.mark.length, at],
          goesOn: false,
          continued: false,
        })
      open.length = k
    } else if (mayOpen(mark, before, after) && open.length < DEEPEST)
      open.push({ mark: mark === "''" ? '``' : mark, at })
  }
  return { closed, open }
}

const closes = (opener: string, mark: string): boolean =>
  mark === "''" ? opener === '``' : mark !== '``' && (CLOSES[opener] ?? '').includes(mark)
