import { diffWordsWithSpace } from 'diff'
import { Fragment, useMemo } from 'react'

/** Longer texts are shown one after the other: finding what differs in them would take too long, and nobody reads it so. */
const COMPARED = 6000

interface Piece {
  value: string
  added: boolean
  removed: boolean
}

/** Where hardly anything has stayed, two names among each other are harder to read than one after the other. */
function piecesOf(was: string, now: string): Piece[] {
  const whole = [
    { value: was, removed: true, added: false },
    { value: now, removed: false, added: true },
  ]
  if (was.length + now.length > COMPARED) return whole
  const pieces = diffWordsWithSpace(was, now)
  const same = pieces.filter(({ added, removed, value }) => !added && !removed && /[\p{L}\p{N}]/u.test(value))
  return same.length ? pieces : whole
}

/** What was, and what is now, word by word. */
export function Words({ was, now }: { was: string; now: string }) {
  const pieces = useMemo(() => piecesOf(was, now), [was, now])
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
