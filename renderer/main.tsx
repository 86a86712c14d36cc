import { facts, started } from './shell/start'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { on } from './bridge'
import { followImports } from './shell/imports'
import { followKeyboard } from './shell/keyboard'
import { followMenu } from './shell/menu'
import { followFocus } from './shell/panels'
import { enter, readFirst } from './shell/projects'
import { followSettings, showSettings } from './shell/settings'
import { setShell } from './shell/state'
import { zoneOf } from './shell/zones'
import { followMain } from './store/project'
import { toast } from './store/view'

followMain()
// After followMain, so that the project has been replaced when its first article is shown.
on('project.opened', readFirst)
on('settings.changed', followSettings)
on('problem', ({ message }) => toast({ tone: 'error', text: message }))
followMenu()
followImports()
followKeyboard()
followFocus(zoneOf)

const answer = await started
if (answer.ok) {
  const { settings, project, recent, version, platform } = answer.value
  Object.assign(facts, { recent, version, platform })
  document.documentElement.dataset['platform'] = platform
  showSettings(settings)
  if (project) enter(project)
  if (project && !settings.tourSeen) setShell({ tour: 0 })
} else toast({ tone: 'error', text: answer.failure.message })

createRoot(document.getElementById('root')!).render(<App />)
