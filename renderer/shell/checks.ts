import type { TextPlace } from '../../shared/formats/briefing/text-places'
import { setComposer } from '../briefing/state'
import { closeExport } from '../store/exporting'
import { setView, view } from '../store/view'
import { togglePane } from './panels'
import { enterRoom } from './rooms'

/** Shows what there is to look at in the briefing, beside its text. */
export function showChecks(): void {
  if (!view().settings.panes.inspector) togglePane('inspector')
  setComposer({ side: 'check' })
}

/** From the export to what it has found, in the briefing. */
export function goToFinding(place: TextPlace | undefined, briefing: string): void {
  closeExport()
  enterRoom('briefing')
  setView({ briefing })
  showChecks()
  // The room brings its editor along; who only reads has neither.
  void import('../briefing/check/go').then(({ goToText }) => goToText(place))
}
