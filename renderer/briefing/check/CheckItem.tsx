import { Check, CircleAlert, History, TriangleAlert } from 'lucide-react'
import { NO_WORDS } from '../../../shared/formats/briefing/used'
import type { Item } from '../../store/checking'
import { Button } from '../../ui/Button'
import { deedsOf } from './deeds'
import { goToItem } from './go'
import { Words } from './Words'

/** Something to look at: what it is about, what is odd, and what can be done here. */
export function CheckItem({ item, current }: { item: Item; current: boolean }) {
  const deeds = deedsOf(item)
  return (
    <li className={current ? 'check-item current' : 'check-item'}>
      <button type="button" className="check-go" data-check={item.key} onClick={() => goToItem(item)}>
        <Sign item={item} />
        <span className="check-words">{item.is === 'stale' ? <Changes item={item} /> : <Found item={item} />}</span>
      </button>
      {deeds.length > 0 && (
        <div className="check-deeds">
          {deeds.map(({ label, run }, i) => (
            <Button key={label} tone={i === 0 ? 'plain' : 'quiet'} onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function Sign({ item }: { item: Item }) {
  if (item.is === 'stale') return <History size={16} aria-label="Has changed since" />
  if (item.settled) return <Check size={16} aria-label="Settled" />
  return item.finding.stops ? (
    <CircleAlert size={16} className="stops" aria-label="Stops the export" />
  ) : (
    <TriangleAlert size={16} aria-label="To look at" />
  )
}

function Changes({ item }: { item: Extract<Item, { is: 'stale' }> }) {
  const { sentence, reference, changes } = item.stale
  const about = sentence || reference?.used['statement'] || reference?.used['words'] || ''
  return (
    <>
      {about && (
        <span className="check-about" dir="auto">
          {about}
        </span>
      )}
      {changes.map(({ name, label, was, now }) => (
        <span key={name} className="check-change">
          <span className="check-label" dir="auto">
            {label}
          </span>
          <Words was={was || 'nothing'} now={now || 'nothing'} />
        </span>
      ))}
    </>
  )
}

function Found({ item }: { item: Extract<Item, { is: 'finding' }> }) {
  const { guard, words = '', message, source, stops } = item.finding
  if (guard !== 'words' || source === undefined)
    return (
      <>
        {words && (
          <span className="check-about" dir="auto">
            {words}
          </span>
        )}
        <span>{message}</span>
      </>
    )
  return (
    <>
      <span className="check-about">
        {source === NO_WORDS ? <del dir="auto">{words}</del> : <Words was={words} now={source} />}
      </span>
      <span>{stops ? (source === NO_WORDS ? GONE : OTHER) : KEPT}</span>
    </>
  )
}

const GONE = 'These words are no longer in the source. This stops the export.'
const OTHER = 'The source reads differently now. This stops the export.'
const KEPT = 'Stays as it was, though the source reads differently. A note in the briefing says so.'
