import { diffWordsWithSpace } from 'diff'
import { Fragment, useMemo } from 'react'

interface Props {
  before: string
  words: string
  after: string
  /** The words on the other side, to show what differs. */
  other: string | undefined
  side: 'old' | 'new'
}

/** Longer passages are shown without their differences: these would take too long to find, and nobody reads them so. */
const COMPARED = 6000

/** Marked words in their surroundings; what the other side does not have is set off. */
export function Passage({ before, words, after, other, side }: Props) {
  const pieces = useMemo(() => {
    if (other === undefined || other === words || words.length + other.length > COMPARED)
      return [{ text: words, own: false }]
    return diffWordsWithSpace(side === 'old' ? words : other, side === 'old' ? other : words)
      .filter((piece) => (side === 'old' ? !piece.added : !piece.removed))
      .map(({ value, added, removed }) => ({ text: value, own: added || removed }))
  }, [words, other, side])
  const Tag = side === 'old' ? 'del' : 'ins'
  return (
    <blockquote className="passage text" dir="auto">
      {before}
      <mark>
        {pieces.map(({ text, own }, i) => (
          // The pieces of one comparison never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={i}>{own ? <Tag>{text}</Tag> : text}</Fragment>
        ))}
      </mark>
      {after}
    </blockquote>
  )
}
