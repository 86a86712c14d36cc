import type { ActionId } from '../../shared/keys'
import { useKey } from '../store/keys'
import { Keys } from '../ui/Keys'

/** The keys an action has now. */
export function KeysOf({ id }: { id: ActionId }) {
  const keys = useKey(id)
  return keys ? <Keys keys={keys} /> : null
}
