import { setView } from '../store/view'
import type { At } from './at'

/** Asks whether a link of the article is to be opened; nothing for what is no link to the web. */
export function askLink(target: Element): void {
  const url = target.closest('[data-href]')?.getAttribute('data-href')
  if (url && /^https?:/i.test(url)) setView({ link: url })
}

/** The same for the link at the caret. False where there is none. */
export function linkAtCaret({ surface }: At): boolean {
  const { $from, $to } = surface.editor.state.selection
  const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? []), ...$to.marks()]
  const url = marks.find((mark) => mark.type.name === 'link')?.attrs['href'] as unknown
  if (typeof url !== 'string' || !/^https?:/i.test(url)) return false
  setView({ link: url })
  return true
}
