import type { Comment } from './comments-in'
import { goToPlace } from './go'
import { placeOf } from './editor/show'
import { composer } from './state'

export function Comments({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0)
    return (
      <p className="pane-none">
        Comments to yourself are listed here. Select words and press the speech bubble above the text. They stand in no
        output.
      </p>
    )
  return (
    <ul className="comments" aria-label="Comments">
      {comments.map((comment) => (
        <li key={`${comment.section} ${comment.nth}`}>
          <button type="button" className="comments-one" onClick={() => goTo(comment)}>
            <span dir="auto">{comment.text}</span>
            <span className="comments-on" dir="auto">
              {comment.on.slice(0, 120)} · {comment.title || 'Untitled section'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** To the first words of a comment: the `nth` stretch of words with one in its section. */
function goTo({ section, text, nth }: Comment): void {
  const doc = composer().open?.editor.state.doc
  const place = doc && placeOf(doc, section)
  if (!place) return
  let count = -1
  let before = ''
  let at: number | undefined
  place.node.descendants((node, pos) => {
    if (!node.isInline) return true
    const said = String(node.marks.find(({ type }) => type.name === 'comment')?.attrs['text'] ?? '')
    if (said && said !== before) count++
    before = said
    if (at === undefined && said === text && count === nth) at = place.from + 1 + pos
    return false
  })
  if (at !== undefined) goToPlace(at)
}
