import type { Ghost } from '../../store/ghosts/ghost'
import { ghosts, setGhosts } from '../../store/ghosts/state'
import type { Surface } from '../surface'
import { comeTo } from './keys'

/** Brings the place of a suggestion that was chosen elsewhere into view, before it is known what waits here. */
export function showSought(surface: Surface, article: string): void {
  const { sought } = ghosts()
  if (sought?.article !== article) return
  surface.quietly(() => surface.select({ start: sought.at, end: sought.at }))
  surface.reveal(sought.at)
}

/** Stands at it as soon as it waits. */
export function standAtSought(surface: Surface, article: string, waiting: readonly Ghost[]): void {
  const { sought } = ghosts()
  const ghost = sought?.article === article && waiting.find(({ id }) => id === sought.id)
  if (!ghost) return
  setGhosts({ sought: null })
  surface.editor.view.dom.focus({ preventScroll: true })
  comeTo(surface, ghost)
}
