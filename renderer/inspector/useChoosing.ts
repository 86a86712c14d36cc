import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { find } from '../../shared/project/select'
import { isMac } from '../platform'
import { removeMarks } from '../store/bulk'
import { currentProject } from '../store/project'
import { chooseSeveral, useSeveral } from '../store/several'
import { chooseMark, say } from '../store/view'
import { choiceTo, choiceWith, type Choice } from './choosing'

interface Gesture {
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}
const withMod = ({ ctrlKey, metaKey }: Gesture): boolean => (isMac ? metaKey : ctrlKey)

interface Choosing {
  /** More than one is chosen. */
  several: boolean
  isChosen: (id: string) => boolean
  /** True when the press was about several marks, or made it so. `page`: rows in a page. */
  press: (event: KeyboardEvent, page: number) => boolean
  click: (event: MouseEvent, id: string) => boolean
}

/** Choosing several marks in a list, with Shift and Ctrl as everywhere. `all` gives their ids in order; `chosen` is where the keys are. */
export function useChoosing(all: () => readonly string[], chosen: string | null): Choosing {
  const several = useSeveral()
  const taken = useMemo(() => new Set(several), [several])
  const anchor = useRef(chosen)
  const none = several.length === 0
  useEffect(() => {
    // Whatever chooses one mark, from wherever, is where the next row of marks begins.
    if (none) anchor.current = chosen
  }, [none, chosen])

  const take = (choice: Choice | null): true => {
    if (!choice) chooseMark(null)
    else if (choice.ids.length === 1) chooseMark(choice.ids[0]!)
    else {
      chooseSeveral(choice.ids, choice.lead)
      say(`${choice.ids.length.toLocaleString('en-GB')} marks chosen`)
    }
    return true
  }
  const press = (event: KeyboardEvent, page: number): boolean => {
    const ids = all()
    if (event.altKey || !ids.length) return false
    if (withMod(event) && !event.shiftKey && event.key.toLowerCase() === 'a')
      return take({ ids, lead: chosen !== null && ids.includes(chosen) ? chosen : ids[0]! })
    if (event.ctrlKey || event.metaKey) return false
    const at = chosen === null ? -1 : ids.indexOf(chosen)
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? ids.length - 1 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: ids.length - 1,
    }[event.key]
    if (event.shiftKey && to !== undefined) return take(choiceTo(ids, anchor.current, to))
    if (none) return false
    if (event.key === 'Escape') return take(chosen === null ? null : { ids: [chosen], lead: chosen })
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false
    const next = ids.slice(at).find((id) => !taken.has(id)) ?? ids.findLast((id) => !taken.has(id))
    removeMarks(
      several.flatMap((id) => find(currentProject(), 'marks', id) ?? []),
      next ?? null,
    )
    return true
  }
  const click = (event: MouseEvent, id: string): boolean => {
    const ids = all()
    if (event.shiftKey) return take(choiceTo(ids, anchor.current, ids.indexOf(id)))
    if (!withMod(event)) return false
    anchor.current = id
    return take(choiceWith(ids, none ? (chosen === null ? [] : [chosen]) : several, id))
  }
  return { several: !none, isChosen: (id) => (none ? id === chosen : taken.has(id)), press, click }
}
