import type { ActionId } from '../../shared/keys'
import { kindList, type KindName } from '../../shared/kinds/list'
import { personOf } from '../../shared/project/select'
import type { Speaker } from '../../shared/project/tables'
import type { Press } from '../store/actions'
import { currentProject } from '../store/project'
import { gave, recentSpeakers } from '../store/recent'
import { changeSticky, saySticky, setSticky, sticky, stickySpeaker } from '../store/sticky'
import { say } from '../store/view'
import type { At } from './at'
import { markSelection } from './marking'

/** Marks by a kind's key. While marking goes on it also becomes the kind of the marks to come, with or without a selection. */
export function markAs(kind: KindName, at: At): void {
  if (!sticky()) return void markSelection(kind, at.surface, at.article)
  // The words that were marked last keep their kind.
  changeSticky({ kind, speaker: stickySpeaker(sticky()!)?.id ?? sticky()!.speaker, last: null })
  if (stickSelection(at) === false) saySticky()
}

export function toggleSticky(at: At): void {
  if (endSticky()) return
  const { chosen } = at
  const speaker = (chosen && personOf(currentProject(), chosen)?.id) ?? null
  setSticky({ kind: chosen?.kind ?? kindList[0]!.name, speaker, last: null, asking: false })
  if (stickSelection(at) === false) saySticky()
}

/** True when it was on. */
export function endSticky(): boolean {
  if (!sticky()) return false
  setSticky(null)
  say('Marking has ended.')
  return true
}

/** Makes the selection a mark like the ones before; false when marking does not go on, or nothing is selected. */
export function stickSelection({ surface, article }: Pick<At, 'surface' | 'article'>): unknown {
  const on = sticky()
  const { start, end } = surface.selection()
  if (!on || start === end) return false
  const last = markSelection(on.kind, surface, article, stickySpeaker(on))
  if (last) changeSticky({ last, speaker: stickySpeaker(on)?.id ?? on.speaker })
  return true
}

/** The speaker of the marks to come, while marking goes on. */
export const giveSticky = (speaker: Speaker): void => {
  if (sticky()) changeSticky({ speaker: speaker.id })
}

/** What the keys of a chosen mark do while none is chosen but marking goes on. */
export const whileSticky: { [Id in ActionId]?: (at: At, press: Press) => unknown } = {
  'hot.recent': ({ article }, { nth }) => {
    const speaker = recentSpeakers(article)[nth]
    if (!sticky() || !speaker) return false
    changeSticky({ speaker: speaker.id, last: null })
    gave(speaker.id)
    return saySticky()
  },
  'hot.speaker': () => (sticky() ? changeSticky({ asking: true }) : false),
  'hot.release': () => endSticky(),
}

/** Milliseconds in which a double click may become a triple one. */
const THIRD = 300

/** What is selected with the mouse becomes a mark when the button goes up. Ends with the article that is read. */
export function stickMouse(at: Pick<At, 'surface' | 'article'>): () => void {
  const { dom } = at.surface.editor.view
  let pressed = false
  let timer = 0
  const down = (): void => {
    pressed = true
    clearTimeout(timer)
  }
  const up = (event: MouseEvent): void => {
    if (!pressed) return
    pressed = false
    // The selection is known only after the editor has seen the button go up.
    if (sticky()) timer = window.setTimeout(() => stickSelection(at), event.detail === 2 ? THIRD : 0)
  }
  dom.addEventListener('mousedown', down)
  window.addEventListener('mouseup', up)
  return () => {
    clearTimeout(timer)
    dom.removeEventListener('mousedown', down)
    window.removeEventListener('mouseup', up)
    setSticky(null)
  }
}
