import { parseStamp } from '../../shared/project/stamps'
import type { Article } from '../../shared/project/tables'
import { readDate } from '../../shared/text/date'
import { isMine, useProject } from '../store/project'
import { shortDate } from '../ui/dates'
import { NOTHING } from '../ui/FieldRow'
import { editOf, originOf } from './facts'
import { setField } from './write'
import './Origin.css'

const DATES: readonly string[] = ['published', 'updated']

/** Is there anything to say about a field? A date always has a line of its own, so that it can be asked about. */
export const hasOrigin = (article: Article, name: string): boolean =>
  DATES.includes(name) || originOf(article, name) !== undefined || editOf(article, name) !== undefined

/** Under a field of an article: where its value came from, or who wrote it; under a date what it is understood as. */
export function Origin({ article, name }: { article: Article; name: string }) {
  const edited = editOf(article, name)
  const replica = edited && parseStamp(edited).replica
  const who = useProject([], (project) => replica && project.people[replica]?.name, [replica])
  const value = article[name as 'published']
  const origin = originOf(article, name)
  const from = edited ? (isMine(edited) ? 'edited by you' : who ? `edited by ${who}` : 'edited') : origin?.words
  const given = edited ? undefined : article.given.find(({ field }) => field === name)?.words
  const words = value && [given && `“${given}”`, from].filter(Boolean).join(', ')
  return (
    <span className="origin">
      {DATES.includes(name) && value && <DateNote article={article} name={name} value={value} rest={Boolean(words)} />}
      <span data-tip={origin?.exactly} dir="auto">
        {words || NOTHING}
      </span>
    </span>
  )
}

/** What a date is understood as. One of two is asked about; one that cannot be is said to be odd, and stands all the same. */
function DateNote({ article, name, value, rest }: { article: Article; name: string; value: string; rest: boolean }) {
  // What was brought in had been published by then.
  const today = article.retrieved.slice(0, 10) || undefined
  const parts = value.split('/')
  // A span of two ISO dates is two dates.
  const read =
    parts.length === 2 && parts.every((part) => part.length > 6) ? readDate(parts[0]!) : readDate(value, today)
  if (read.is === 'words') return null
  if (read.is === 'odd') return <span className="odd-date">{read.why} </span>
  if (read.is === 'date')
    return (
      <time dateTime={read.iso}>
        {read.iso.slice(0, 10)}
        {rest && ', '}
      </time>
    )
  return (
    <span className="either-date">
      {read.isos.map((iso, i) => (
        <span key={iso}>
          {i > 0 && ' or '}
          <button type="button" className="link-button" onClick={() => setField('articles', article.id, name, iso)}>
            {shortDate(iso)}
          </button>
        </span>
      ))}
      ?
    </span>
  )
}
