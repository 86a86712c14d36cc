import type { Zone } from './state'
import { isTyping } from './typing'

/** Which part of the window an element belongs to, as far as keys differ there. */
export function zoneOf(element: Element | null): Zone {
  if (isTyping(element)) return 'field'
  const zone = element?.closest<HTMLElement>('[data-zone]')?.dataset['zone']
  return zone === 'text' || zone === 'library' || zone === 'inspector' ? zone : 'other'
}
