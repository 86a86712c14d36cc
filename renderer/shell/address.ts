import { useView, view, type Room } from '../store/view'

/**
 * What the window shows stands in its address, where it outlives the page: `#ARTICLE/MARK`, and where a briefing is
 * written `#briefing:ID/ARTICLE/MARK`.
 */

/** Milliseconds: browsers slow down pages that change their address with every key. */
const PAUSE = 250
const WRITING = 'briefing:'

export interface Address {
  room: Room
  briefing: string | null
  article: string | null
  mark: string | null
}

export function readAddress(): Address {
  const parts = location.hash.slice(1).split('/')
  const room = parts[0]?.startsWith(WRITING) ? 'briefing' : 'read'
  const briefing = room === 'briefing' ? parts.shift()!.slice(WRITING.length) : null
  const [article, mark] = parts
  return { room, briefing: briefing || null, article: article || null, mark: mark || null }
}

function writeAddress(): void {
  const { room, briefing, article, mark } = view()
  const reading = [article, mark].filter(Boolean).join('/')
  history.replaceState(null, '', `#${room === 'briefing' ? `${WRITING}${briefing ?? ''}/` : ''}${reading}`)
}

/** Called once, when the window starts. */
export function followAddress(): void {
  let timer = 0
  useView.subscribe((now, before) => {
    if ((['room', 'briefing', 'article', 'mark'] as const).every((name) => now[name] === before[name])) return
    clearTimeout(timer)
    timer = window.setTimeout(writeAddress, PAUSE)
  })
}
