import { diffWordsWithSpace } from 'diff'
import { Fragment, useMemo } from 'react'

/** Longer texts are shown one after the other: finding what differs in them would take too long, and nobody reads it so. */
const COMPARED = 6000

/** What was, and what is now, word by word. */
export function Words({ was, now }: { was: string; now: string }) {
  const pieces = useMemo(
    () =>
      was.length + now.length > COMPARED
        ? [
            { value: was, removed: true, added: false },
            { value: now, removed: false, added: true },
          ]
        : diffWordsWithSpace(was, now),
    [was, now],
  )
  return (
    <span className="check-diff" dir="auto">
      {pieces.map(({ value, added, removed }, i) => (
        // The pieces of one comparison never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={i}>{added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value}</Fragment>
      ))}
    </span>
  )
}
