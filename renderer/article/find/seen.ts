import { reading } from './finder'

/** The first offset of the text that can be seen, or that stands `share` of the view further down. */
export function offsetInView(share = 0.2): number {
  const here = reading()
  if (!here) return 0
  const { dom } = here.surface.editor.view
  const frame = dom.closest('.article-scroll')!.getBoundingClientRect()
  const text = dom.getBoundingClientRect()
  const top = Math.max(text.top, frame.top + frame.height * share)
  return here.surface.offsetAt(text.left + 1, top + 8) ?? 0
}
