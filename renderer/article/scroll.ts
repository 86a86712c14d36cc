import type { EditorView } from '@tiptap/pm/view'

/** Px above the first line that counts as whole. */
const MARGIN = 24
/** Frames after which a place has come to rest, and frames that are given to it at most. */
const STILL = 3
const MOST = 20

/** Ends what is still under way in a view. */
const under = new WeakMap<EditorView, () => void>()

/**
 * Scrolls to where something is, and again while sections that were never drawn, and whose heights were guessed, get their true ones.
 * `off` says how many px it is away. It ends when nothing moves any more, when another place is sought, or when a hand scrolls.
 */
function settle(view: EditorView, off: (frame: DOMRect) => number): void {
  under.get(view)?.()
  const scroll = view.dom.closest('.article-scroll')
  if (!scroll) return
  let [still, left, next] = [0, MOST, 0]
  const began = performance.now()
  const end = (): void => {
    cancelAnimationFrame(next)
    for (const type of HANDS) window.removeEventListener(type, byHand, { capture: true })
  }
  // Not the key that has asked for the place.
  const byHand = (event: Event): void => (event.timeStamp > began ? end() : undefined)
  const go = (): void => {
    const by = view.isDestroyed ? 0 : off(scroll.getBoundingClientRect())
    still = Math.abs(by) < 1 ? still + 1 : 0
    if (still === 0) scroll.scrollTop += by
    if (still < STILL && --left > 0 && !view.isDestroyed) next = requestAnimationFrame(go)
    else end()
  }
  under.set(view, end)
  for (const type of HANDS) window.addEventListener(type, byHand, { capture: true, passive: true })
  go()
}

const HANDS = ['wheel', 'pointerdown', 'keydown']

/** Brings a position to the upper part of the view unless it is comfortably in it. */
export const reveal = (view: EditorView, position: number): void =>
  settle(view, (frame) => {
    const { top, bottom } = view.coordsAtPos(position)
    const comfortable = top > frame.top + 48 && bottom < frame.bottom - 96
    return comfortable ? 0 : top - frame.top - frame.height / 3
  })

/** Scrolls so that the line of a position is the first that can be seen. */
export const showAtTop = (view: EditorView, position: number): void =>
  settle(view, (frame) => view.coordsAtPos(position).top - frame.top - MARGIN / 2)

/** The position at the first line that can be seen whole. */
export function topOf(view: EditorView): number {
  const frame = view.dom.closest('.article-scroll')!.getBoundingClientRect()
  const { left, width } = view.dom.getBoundingClientRect()
  return view.posAtCoords({ left: left + width / 2, top: frame.top + MARGIN })?.pos ?? 0
}
