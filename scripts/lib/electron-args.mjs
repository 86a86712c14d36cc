import { note } from './say.mjs'

/**
 * The switches Electron needs because of who runs it.
 * Chromium refuses to sandbox its processes when run as root and ends at once; so as root, and only then, and only
 * in development and tests, it runs without. A packaged app never gets this switch.
 */
export function electronArgs() {
  if (process.getuid?.() !== 0) return []
  note('Sandbox: off, because this runs as root (--no-sandbox; development and tests only)')
  return ['--no-sandbox']
}
