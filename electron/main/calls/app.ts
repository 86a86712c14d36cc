import type { AppStart } from '../../../shared/contract'
import { err, ok } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import { recentFiles } from '../store/recent'
import { change } from '../store/settings'
import type { Workbench } from '../workbench'
import type { Written } from './export'

type Names = Extract<keyof Handlers, `app.${string}` | `settings.${string}`>

export interface About {
  version: string
  /** The first window has what it needs. */
  started: () => void
  /** A window has sent what was typed in it. */
  collected: (window: number) => void
}

export const appCalls = (workbench: Workbench, about: About, written: Written): Pick<Handlers, Names> => ({
  'app.start': async () => {
    const { settings, store } = workbench.parts
    await workbench.settled()
    const start: AppStart = {
      settings: settings.value.settings,
      project: workbench.view(),
      recent: recentFiles(settings, store.userData),
      version: about.version,
      platform: process.platform,
      author: settings.value.settings.author,
    }
    // After the answer is on its way.
    setImmediate(about.started)
    return ok(start)
  },

  'settings.change': async (values) => {
    const { settings, desktop } = workbench.parts
    const next = { ...settings.value.settings, ...values }
    const { author, theme } = settings.value.settings
    await change(settings, { settings: next })
    if (next.theme !== theme) desktop.setTheme(next.theme)
    if (next.author !== author) workbench.current?.setAuthor(next.author)
    desktop.tell('settings.changed', next)
    workbench.onChange()
    return ok(next)
  },

  'app.reveal': ({ path }) => {
    if (!written.has(path))
      return err('not-ours', 'Quoin can only show files that it has written since it was started.')
    workbench.parts.desktop.reveal(path)
    return ok(null)
  },
  'app.open': async ({ path }) => {
    if (!written.has(path))
      return err('not-ours', 'Quoin can only open files that it has written since it was started.')
    if (await workbench.parts.desktop.openFile(path)) return ok(null)
    return err('not-opened', 'No program on this computer opens this file. It is written; look for it in its folder.')
  },
  'app.openLink': async ({ url }) => {
    if (!URL.canParse(url)) return err('bad-link', 'This link leads nowhere.')
    await workbench.parts.desktop.openLink(new URL(url).href)
    return ok(null)
  },
  'app.newWindow': (_, { window }) => {
    workbench.parts.desktop.openWindow(window)
    return ok(null)
  },
  'app.collected': (_, { window }) => {
    about.collected(window)
    return ok(null)
  },
  'app.help': async () => {
    await workbench.parts.desktop.openHelp()
    return ok(null)
  },
})
