import { call } from '../bridge'
import type { AppStart } from '../../shared/contract'

/**
 * Asks for what the window needs before anything else of the window is loaded: the main process works on the answer while
 * React wakes up. So this module comes first in main.tsx and imports next to nothing.
 */
export const started = call('app.start', {})

/** What does not change while the window is open. Filled before the first render. */
export const facts: Pick<AppStart, 'recent' | 'version' | 'platform'> = { recent: [], version: '', platform: '' }
