import { nativeTheme, screen, type BrowserWindow } from 'electron'
import { within } from './bounds'
import { change, type Bounds, type SettingsFile } from './store/settings'
import { background } from './window'

/**
 * Puts the window where it stood last, in the theme that was chosen, shows it when it is drawn (`drawn`), and remembers
 * where it stands when it closes.
 */
export function furnish(window: BrowserWindow, drawn: Promise<unknown>, settings: SettingsFile): void {
  const { bounds, settings: chosen } = settings.value
  nativeTheme.themeSource = chosen.theme
  window.setBackgroundColor(background())
  const place = within(
    bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  if (place) window.setBounds(place)
  if (bounds?.maximised) window.maximize()
  void drawn.then(() => window.isDestroyed() || window.show())
  window.on('close', () => void change(settings, { bounds: boundsOf(window) }))
}

const boundsOf = (window: BrowserWindow): Bounds => ({ ...window.getNormalBounds(), maximised: window.isMaximized() })
