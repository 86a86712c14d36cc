import type { Fields } from '../../../shared/project/tables'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'
import { asGiven, dateGiven, isoDate } from './dates'
import { oneLine } from './imported'
import { isWrapped } from './wrapped'

export type Head = Pick<
  Fields['articles'],
  'title' | 'outlet' | 'author' | 'published' | 'updated' | 'url' | 'origins' | 'given'
>
type Field = Exclude<keyof Head, 'origins' | 'given'>

/** Lines with words in which a head is looked for. */
const LINES = 8
const LONGEST_TITLE = 140

/** Title, outlet, author and date, where the first lines of a plain text plainly give them: rather empty than wrong. */
export function headOf(content: string, name: string): Head {
  const head: Head = { title: '', outlet: '', author: '', published: '', updated: '', url: '', origins: [], given: [] }
  const set = (field: Field, value: string, from: string, words = value): void => {
    if (head[field] !== '' || value === '') return
    head[field] = oneLine(value)
    head.origins.push({ field, from })
    head.given.push(...asGiven(field, oneLine(words), head[field]))
  }
  // The head of a text of megabytes is still in its first page.
  const lines = content.slice(0, 10_000).split('\n')
  const title = titleLine(lines)
  if (title) set('title', title, 'first line')
  const top = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, LINES)
  for (const line of top) {
    const labelled = LABELLED.exec(line)
    if (labelled) {
      const [, label, value] = labelled as unknown as [string, string, string]
      const field = LABELS[label.toLowerCase()]!
      const isDate = field === 'published' || field === 'updated'
      if (field === 'url' ? /^https?:\/\/\S+$/i.test(value) : true)
        set(field, isDate ? dateGiven(value) || value : value, `line “${label}:”`, value)
      continue
    }
    const byline = BYLINE.exec(line)
    if (byline) set('author', byline[1]!, 'line “By …”')
    const updated = /^(?:last )?(?:updated|modified)\b/i.test(line)
    set(updated ? 'updated' : 'published', isoDate(line), 'date line', line)
    const dateline = DATELINE.exec(line)
    if (dateline) set('outlet', dateline[1] ?? dateline[2]!, 'dateline')
  }
  if (name === '') set('title', oneLine(content.slice(0, 1000), 70), 'first words')
  set('title', withoutEnding(name), 'file name')
  return head
}

const LABELLED =
  /^(title|headline|author|byline|by|date|published|updated|modified|source|outlet|publication|url|link):\s+(\S.{0,300})$/i

const LABELS: Record<string, Field> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  byline: 'author',
  by: 'author',
  date: 'published',
  published: 'published',
  updated: 'updated',
  modified: 'updated',
  source: 'outlet',
  outlet: 'outlet',
  publication: 'outlet',
  url: 'url',
  link: 'url',
}

/** "By Jane Doe and Ali al-Amin": names, each beginning with a capital, and nothing else. */
const BYLINE =
  /^(?:By|BY|by)\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,?\s+(?:and|&)|,)?\s+(?:(?:\p{Ll}{1,3}[-'’])?\p{Lu}[\p{L}\p{M}.'’-]*|de|del|der|di|du|da|van|von|bin|ibn|al|el|la|le)){0,12})$/u

/** "LONDON, 3 May (Reuters) - " or "Reuters - ". */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu} .,'’/-]{2,60}(?:,? [\w .]{3,12})? ?\((\p{Lu}[\p{L}. ]{1,40})\)|(Reuters|AP|AFP|UPI|dpa|TASS|Xinhua|ANSA|EFE|PTI|Kyodo News|Associated Press|Bloomberg)) ?[-–—]/u

/** The first line when it is short, something follows it, and it does not read like the text's first sentence. */
function titleLine(lines: string[]): string | undefined {
  const at = lines.findIndex((line) => line.trim() !== '')
  const line = lines[at]?.trim() ?? ''
  const rest = lines.slice(at + 1)
  const next = rest.findIndex((other) => other.trim() !== '')
  if (line === '' || line.length > LONGEST_TITLE || next < 0 || !/\p{L}/u.test(line)) return
  if (LABELLED.test(line) || DATELINE.test(line) || isoDate(line) || /[,;:–—-]$/.test(line)) return
  const alone = next > 0
  if (!alone && isWrapped(lines)) return
  // A full stop ends a sentence, and a headline only where a blank line follows and longer text.
  if (/[.。]["”’»]?$/.test(line) && !(alone && rest[next]!.trim().length > line.length)) return
  if (/^["“„«]/.test(line) && /[,.]?["”»]/.test(line.slice(1)) && !alone) return
  return BYLINE.test(line) ? undefined : line
}

/** A heading is a better title than the first line. */
export function withHeading(head: Head, doc: RichText): Head {
  const heading = doc.content.find((block) => block.type === 'heading')
  if (!heading) return head
  const title = oneLine(plainText({ type: 'doc', content: [heading] }).text)
  return {
    ...head,
    title,
    origins: [{ field: 'title', from: 'first heading' }, ...head.origins.filter((origin) => origin.field !== 'title')],
  }
}

/** "report" for "folder/report.txt". */
export const withoutEnding = (name: string): string =>
  oneLine(name.replace(/^.*[/\\]/, '').replace(/(?!^)\.[^.\s]{1,10}$/, ''))
