import type { Zone } from './state'
import { isTyping } from './typing'

/** Which part of the window an element belongs to, as far as keys differ there. */
export function zoneOf(element: Element | null): Zone {
  if (element?.closest('dialog')) return 'dialog'
  const inspector = element?.closest('[data-zone="inspector"]')
  if (inspector) return element!.closest('.mark-list') ? 'inspector' : 'control'
  // While it is corrected, too: it has keys of its own then.
  if (element?.closest('#article-text')) return 'text'
  if (element?.closest('.every-list')) return 'places'
  if (isTyping(element)) return element?.closest('.find-bar') ? 'find' : 'field'
  const zone = element?.closest<HTMLElement>('[data-zone]')?.dataset['zone']
  return zone === 'text' || zone === 'library' ? zone : 'other'
}
