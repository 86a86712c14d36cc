import { flushEdits } from '../store/edits'
import { closeSweep, sweep } from '../store/sweep'
import { setView, view, type Room } from '../store/view'
import { articleText, briefingText, focusSoon } from './focus'

export const rooms: readonly { room: Room; label: string; action: 'room.read' | 'room.briefing' }[] = [
  { room: 'read', label: 'Read', action: 'room.read' },
  { room: 'briefing', label: 'Briefing', action: 'room.briefing' },
]

/** Goes to another room; what was typed in this one is written first. Each room is found again as it was left. */
export function enterRoom(room: Room): void {
  if (view().room === room && !sweep().open) return
  flushEdits()
  closeSweep()
  setView({ room, ...(room === 'briefing' && { canMark: false, place: null }) })
  focusSoon(room === 'read' ? articleText : briefingText)
}
