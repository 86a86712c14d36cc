import { nativeTheme, screen, type BrowserWindow } from 'electron'
import { within } from './bounds'
import { change, type Bounds, type SettingsFile } from './store/settings'
import { background } from './window'

/** Pixels by which a further window stands to the right of and below the one it was opened from. */
const STEP = 32

/**
 * Puts the window where it stood last, or a step away from the one `beside` it, in the theme that was chosen, shows it
 * when it is drawn (`drawn`), and remembers where it stands when it closes.
 */
export function furnish(
  window: BrowserWindow,
  drawn: Promise<unknown>,
  settings: SettingsFile,
  beside?: BrowserWindow,
): void {
  const { bounds: last, settings: chosen } = settings.value
  nativeTheme.themeSource = chosen.theme
  window.setBackgroundColor(background())
  const bounds = beside ? stepped(boundsOf(beside)) : last
  const place = within(
    bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  if (place) window.setBounds(place)
  if (bounds?.maximised) window.maximize()
  void drawn.then(() => window.isDestroyed() || window.show())
  window.on('close', () => void change(settings, { bounds: boundsOf(window) }))
}

const stepped = (bounds: Bounds): Bounds => ({ ...bounds, x: bounds.x + STEP, y: bounds.y + STEP, maximised: false })

const boundsOf = (window: BrowserWindow): Bounds => ({ ...window.getNormalBounds(), maximised: window.isMaximized() })
