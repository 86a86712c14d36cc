import { CircleAlert, History, TriangleAlert } from 'lucide-react'
import type { Checked } from '../../shared/exporting'
import type { TextPlace } from '../../shared/formats/briefing/text-places'
import { countOf, itemsOf, type Item } from '../store/checking'

interface Props {
  checked: Checked
  onGo: (place: TextPlace | undefined) => void
}

/** Rows that are shown here; all of them are in the briefing's own list. */
const SHOWN = 4

/** What somebody should look at before it goes out, in short: what stops the export first. */
export function Findings({ checked, onGo }: Props) {
  const items = itemsOf(checked)
  const stops = items.filter((item) => item.is === 'finding' && item.finding.stops).length
  if (items.length + checked.warnings.length === 0) return null
  // What stops the export is not to be lost among what does not.
  const shown = stops ? Math.min(stops, SHOWN) : SHOWN
  const more = items.length - shown
  return (
    <section className="export-findings" aria-label="Before it goes out">
      <h3>{headOf(stops, countOf(items))}</h3>
      <ul>
        {items.slice(0, shown).map((item) => (
          <li key={item.key}>
            <button
              type="button"
              className={isStop(item) ? 'export-finding stops' : 'export-finding'}
              onClick={() => onGo(item.place)}
            >
              <Sign item={item} />
              <span>
                {wordsIn(item) && (
                  <span className="export-finding-words" dir="auto">
                    {wordsIn(item)}
                  </span>
                )}
                <span>{messageOf(item)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link" onClick={() => onGo(items[shown]!.place)}>
          {more} more in the briefing
        </button>
      )}
      {checked.warnings.map((sentence) => (
        <p key={sentence} className="export-warning">
          {sentence}
        </p>
      ))}
    </section>
  )
}

const isStop = (item: Item): boolean => item.is === 'finding' && item.finding.stops

function Sign({ item }: { item: Item }) {
  if (item.is === 'stale') return <History size={16} aria-label="Has changed since" />
  return isStop(item) ? (
    <CircleAlert size={16} aria-label="Stops the export" />
  ) : (
    <TriangleAlert size={16} aria-label="To look at" />
  )
}

const wordsIn = (item: Item): string | undefined =>
  item.is === 'stale' ? item.stale.sentence || item.stale.reference?.used['words'] : item.finding.words

function messageOf(item: Item): string {
  if (item.is === 'finding') return item.finding.message
  return item.stale.changes
    .map(({ label, was, now }) => `${label} was ${was || 'empty'}, and is ${now || 'empty'} now.`)
    .join(' ')
}

function headOf(stops: number, all: number): string {
  if (stops) return stops === 1 ? 'One quote stops the export' : `${stops} quotes stop the export`
  return all === 1 ? 'One thing to look at' : all ? `${all} things to look at` : 'To know'
}
