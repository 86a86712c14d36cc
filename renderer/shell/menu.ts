import { on } from '../bridge'
import { run } from '../store/actions'

/** Does what the native menu asks for: the same as the keys, wherever the focus is. Called once, when the window starts. */
export const followMenu = (): void => void on('menu', ({ action }) => void run(action))
