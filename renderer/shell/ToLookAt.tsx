import { countOf, useChecking } from '../store/checking'
import { showChecks } from './checks'

/** In the foot line: how much there is to look at in the briefing that is written. */
export function ToLookAt() {
  const count = useChecking(({ items }) => countOf(items))
  const stops = useChecking(({ items }) => items.some((item) => item.is === 'finding' && item.finding.stops))
  if (count === 0) return null
  return (
    <button type="button" className={stops ? 'foot-check stops' : 'foot-check'} onClick={showChecks}>
      {count} to look at
    </button>
  )
}
