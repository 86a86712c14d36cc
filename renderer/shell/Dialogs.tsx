import { lazy, Suspense } from 'react'
import { useExporting } from '../store/exporting'
import { refreshTemplates } from '../store/templates'
import { setView, useView } from '../store/view'
import { LinkPicker } from '../links/LinkPicker'
import { goToFinding } from './checks'
import { rememberExport } from './settings'
import { useShell } from './state'

const Settings = lazy(() => import('../settings/Settings').then((module) => ({ default: module.SettingsDialog })))
const KeysSheet = lazy(() => import('./KeysSheet').then((module) => ({ default: module.KeysSheet })))
const About = lazy(() => import('./About').then((module) => ({ default: module.About })))
const Restore = lazy(() => import('../restore/Restore').then((module) => ({ default: module.Restore })))
const Places = lazy(() => import('../places/Places').then((module) => ({ default: module.Places })))
const Check = lazy(() => import('../check/Check').then((module) => ({ default: module.Check })))
const LinkQuestion = lazy(() => import('./LinkQuestion').then((module) => ({ default: module.LinkQuestion })))
const Report = lazy(() => import('./ImportReport').then((module) => ({ default: module.ImportReport })))
// With the templates that it can begin with: what was chosen last may be one of them.
const ExportDialog = lazy(async () => {
  const [module] = await Promise.all([import('../export/ExportDialog'), refreshTemplates()])
  return { default: module.ExportDialog }
})
const Tour = lazy(() => import('./Tour').then((module) => ({ default: module.Tour })))

const close = (): void => setView({ dialog: null })

/** Whatever lies over the window at the moment; each is loaded when it is first wanted. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog)
  const places = useView((view) => view.places)
  const check = useView((view) => view.check)
  const link = useView((view) => view.link)
  const { report, tour } = useShell()
  const written = useView((view) => view.briefing)
  const exporting = useExporting((state) => state.asked)
  return (
    <Suspense fallback={null}>
      {(dialog === 'settings' || dialog === 'changeKeys') && (
        <Settings onClose={close} first={dialog === 'changeKeys' ? 'keys' : 'general'} />
      )}
      {dialog === 'keys' && <KeysSheet onClose={close} />}
      {dialog === 'about' && <About onClose={close} />}
      {dialog === 'restore' && <Restore onClose={close} />}
      <LinkPicker />
      {exporting && <ExportDialog asked={exporting} written={written} onGo={goToFinding} onRemember={rememberExport} />}
      {report && <Report files={report} />}
      {/* After the report, over which they open. */}
      {check && <Check asked={check} />}
      {places && <Places asked={places} />}
      {link && <LinkQuestion url={link} />}
      {tour !== null && <Tour step={tour} />}
    </Suspense>
  )
}
