import type { KeyboardEvent } from 'react'
import type { ActionId } from '../../shared/keys'
import { currentKeys } from '../store/keys'
import { closeSweep } from '../store/sweep'
import { spellings } from '../ui/shortcuts'
import { acceptArticle, acceptRow, acceptSpeaker, answer, dismissRow, showInText } from './deeds'
import { setStanding, shownLayout, standing, step } from './state'

/** Keys of the list that nobody can give away. */
export const ARTICLE_KEYS = 'Mod+Enter'
export const TEXT_KEYS = 'Space'

const PAGE = 6

/** Does what a key means in the list. It has the focus all the time: what is asked is answered from here, too. */
export function pressInList(event: KeyboardEvent): void {
  const pressed = spellings(event.nativeEvent)
  if (!(standing().asked ? whileAsked(pressed) : act(pressed))) return
  event.preventDefault()
  event.stopPropagation()
}

const are = (pressed: readonly string[], ...keys: string[]): boolean => keys.some((one) => pressed.includes(one))
const does = (pressed: readonly string[], id: ActionId): boolean => are(pressed, ...currentKeys(id))

function whileAsked(pressed: readonly string[]): boolean {
  const { asked } = standing()
  if (are(pressed, 'Escape')) {
    setStanding({ asked: null })
    return true
  }
  if (asked?.is === 'all') return does(pressed, 'suggest.accept') || are(pressed, 'Enter') ? answer(0) : move(pressed)
  const digit = pressed.find((one) => /^[1-9]$/.test(one))
  return digit ? answer(Number(digit) - 1) : does(pressed, 'suggest.accept') || move(pressed)
}

/** False at the ends, where Tab leaves the list. */
function move(pressed: readonly string[]): boolean {
  const all = shownLayout().rows.length
  if (does(pressed, 'suggest.next')) return step(1)
  if (does(pressed, 'suggest.previous')) return step(-1)
  const by = are(pressed, 'Down')
    ? 1
    : are(pressed, 'Up')
      ? -1
      : are(pressed, 'PageDown')
        ? PAGE
        : are(pressed, 'PageUp')
          ? -PAGE
          : are(pressed, 'End')
            ? all
            : are(pressed, 'Home')
              ? -all
              : 0
  if (by) step(by)
  return by !== 0
}

const acts: readonly [ActionId, () => void][] = [
  ['suggest.accept', acceptRow],
  ['suggest.acceptAll', acceptSpeaker],
  ['suggest.dismiss', dismissRow],
]

function act(pressed: readonly string[]): boolean {
  const known = acts.find(([id]) => does(pressed, id))
  if (known) known[1]()
  else if (are(pressed, ARTICLE_KEYS)) acceptArticle()
  else if (are(pressed, TEXT_KEYS)) showInText()
  else if (are(pressed, 'Delete', 'Backspace')) dismissRow()
  else if (are(pressed, 'Escape')) closeSweep()
  else return move(pressed)
  return true
}
