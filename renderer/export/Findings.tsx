import { CircleAlert, History, TriangleAlert } from 'lucide-react'
import type { Checked } from '../../shared/exporting'
import type { TextPlace } from '../../shared/formats/briefing/text-places'

interface Props {
  checked: Checked
  onGo: (place: TextPlace | undefined) => void
}

/** Rows that are shown here; all of them are in the briefing's own list. */
const SHOWN = 4

/** What somebody should look at before it goes out, in short: what stops the export first. */
export function Findings({ checked, onGo }: Props) {
  const { findings, stale, warnings } = checked
  const stops = findings.filter((one) => one.stops).length
  const rows = [
    ...findings.map(({ stops, message, words, place }) => ({ stops, message, words, place, stale: false })),
    ...stale.map(({ sentence, place, changes }) => ({
      stops: false,
      message: `${changes[0]!.label} was ${changes[0]!.was || 'empty'}, and is ${changes[0]!.now || 'empty'} now.`,
      words: sentence,
      place,
      stale: true,
    })),
  ]
  if (rows.length + warnings.length === 0) return null
  // What stops the export is not to be lost among what does not.
  const shown = stops ? Math.min(stops, SHOWN) : SHOWN
  const more = rows.length - shown
  return (
    <section className="export-findings" aria-label="Before it goes out">
      <h3>{headOf(stops, rows.length)}</h3>
      <ul>
        {rows.slice(0, shown).map(({ stops, message, words, place, stale }, i) => (
          // Two findings may be alike, and the list is only ever made anew.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <button
              type="button"
              className={stops ? 'export-finding stops' : 'export-finding'}
              onClick={() => onGo(place)}
            >
              {stops ? (
                <CircleAlert size={16} aria-label="Stops the export" />
              ) : stale ? (
                <History size={16} aria-label="Has changed since" />
              ) : (
                <TriangleAlert size={16} aria-label="To look at" />
              )}
              <span>
                {words && (
                  <span className="export-finding-words" dir="auto">
                    {words}
                  </span>
                )}
                <span>{message}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link" onClick={() => onGo(rows[shown]!.place)}>
          {more} more in the briefing
        </button>
      )}
      {warnings.map((sentence) => (
        <p key={sentence} className="export-warning">
          {sentence}
        </p>
      ))}
    </section>
  )
}

function headOf(stops: number, all: number): string {
  if (stops) return stops === 1 ? 'One quote stops the export' : `${stops} quotes stop the export`
  return all === 1 ? 'One thing to look at' : all ? `${all} things to look at` : 'To know'
}
