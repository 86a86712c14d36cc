import { Import, ListChecks, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react'
import { articles } from '../../shared/project/select'
import { useKey } from '../store/keys'
import { useHistoryLabels, useProject } from '../store/project'
import { redo, undo } from '../store/undoing'
import { toggleSweep, useSweep } from '../store/sweep'
import { useView } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { ExportButton } from './ExportButton'
import { chooseFiles } from './imports'
import { togglePane } from './panels'
import { RoomTabs } from './RoomTabs'
import { ProjectTitle } from './ProjectTitle'
import { SaveState } from './SaveState'
import type { Panes } from './panes'
import './Header.css'

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** The bar under the menu: which project, is it safe, take back, bring in, hand out. */
export function Header({ panes }: { panes: Panes }) {
  const history = useHistoryLabels()
  const { open: sweeping, away } = useSweep()
  const writing = useView((view) => view.room === 'briefing')
  const some = useProject(['articles'], (project) => articles(project).length > 0)
  return (
    <header className="header" data-zone="header">
      <IconButton
        label={`${panes.library ? 'Hide' : 'Show'} the ${writing ? 'briefings' : 'library'}`}
        keys={useKey('view.library')}
        icon={<PanelLeft size={16} />}
        aria-controls={sweeping ? undefined : 'library'}
        disabled={sweeping}
        onClick={() => togglePane('library')}
      />
      <h1 className="header-title">
        <span className="header-quoin">Quoin</span>
        <ProjectTitle />
      </h1>
      <RoomTabs />
      <SaveState />
      <div className="header-space" />
      <div className="header-group">
        <IconButton
          label={history.undo ? `Undo ${lower(history.undo)}` : 'Undo'}
          keys={useKey('project.undo')}
          icon={<Undo2 size={16} />}
          disabled={!history.undo}
          onClick={() => void undo()}
        />
        <IconButton
          label={history.redo ? `Redo ${lower(history.redo)}` : 'Redo'}
          keys={useKey('project.redo')}
          icon={<Redo2 size={16} />}
          disabled={!history.redo}
          onClick={() => void redo()}
        />
      </div>
      <IconButton
        label={away ? 'Back to all suggestions' : 'All suggestions'}
        keys={useKey('suggest.sweep')}
        icon={<ListChecks size={16} />}
        aria-pressed={sweeping}
        onClick={toggleSweep}
      />
      <Button
        tone="quiet"
        icon={<Import size={16} />}
        keys={useKey('articles.import')}
        tip="Import articles"
        onClick={() => void chooseFiles()}
      >
        Import
      </Button>
      <ExportButton disabled={!some} />
      <IconButton
        label={`${panes.inspector ? 'Hide' : 'Show'} the ${writing ? 'evidence' : 'marks'}`}
        keys={useKey('view.inspector')}
        icon={<PanelRight size={16} />}
        aria-controls={sweeping ? undefined : 'inspector'}
        disabled={sweeping}
        onClick={() => togglePane('inspector')}
      />
    </header>
  )
}
