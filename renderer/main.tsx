import { App, started } from './App'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { on } from './bridge'
import { followAddress } from './shell/address'
import { articleText } from './shell/focus'
import { facts } from './shell/start'
import { followExports } from './store/exporting'
import { followImports } from './shell/imports'
import { followKeyboard } from './shell/keyboard'
import { followMenu } from './shell/menu'
import { followFocus } from './shell/panels'
import { followRemovals } from './shell/neighbour'
import { enter, readFirst } from './shell/projects'
import { followSettings, showSettings } from './shell/settings'
import { setShell } from './shell/state'
import { zoneOf } from './shell/zones'
import { followLeaving } from './store/edits'
import { tellFailure } from './store/offers'
import { followMain } from './store/project'
import { toast } from './store/view'

followMain()
// After followMain, so that the project has been replaced when its first article is shown.
on('project.opened', () => void readFirst())
followRemovals()
followLeaving()
followAddress()
on('settings.changed', followSettings)
on('problem', tellFailure)
followMenu()
followExports()
followImports()
followKeyboard()
followFocus(zoneOf)

const answer = await started
if (answer.ok) {
  const { settings, project, recent, version, platform } = answer.value
  Object.assign(facts, { recent, version, platform })
  document.documentElement.dataset['platform'] = platform
  showSettings(settings)
  // The text is waited for, so that the first picture is the whole one.
  if (project) await enter(project)
  if (project && !settings.tourSeen) setShell({ tour: 0 })
} else toast({ tone: 'error', text: answer.failure.message })

const root = document.getElementById('root')!
// At once: nothing else is waiting, and in slices it takes longer.
flushSync(() => createRoot(root).render(<App />))

/**
 * Once the article, or what stands in its place, is drawn: the keys that mark work at once, and whoever drives the window
 * from outside is told.
 */
function whenDrawn(): void {
  if (!document.querySelector('#article-text, #briefing-text, .blank, .welcome'))
    return void requestAnimationFrame(whenDrawn)
  if (document.activeElement === document.body) articleText()?.focus({ preventScroll: true })
  root.dataset['ready'] = ''
}
requestAnimationFrame(whenDrawn)
