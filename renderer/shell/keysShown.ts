import { keysOf, type OwnKeys } from '../../shared/keys'
import { isOffered } from '../store/actions'
import { isMac } from '../platform'
import type { Hint } from './hints'

/** Hints with the keys of now; those whose action has no keys, or that nothing carries out, are left out. */
export const keysShown = (hints: readonly Hint[], own: OwnKeys): { keys: string; label: string }[] =>
  hints.flatMap((hint) => {
    if ('keys' in hint) return [hint]
    const keys = keysOf(hint.of, own, isMac)[hint.nth ?? 0]
    if (!keys || !isOffered(hint.of)) return []
    const there = hint.back && keysOf(hint.back, own, isMac)[0]
    const both = there === keys.replace(/Right$/, 'Left') && there !== keys
    return [{ keys: both ? keys.replace(/Right$/, '←/→') : keys, label: hint.label }]
  })
