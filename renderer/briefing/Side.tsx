import { Copy, LayoutTemplate, Pencil, Plus, Trash2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { templates } from '../../shared/formats/briefing/templates/list'
import type { Template } from '../../shared/formats/briefing/templates/template'
import { find, sectionsOf } from '../../shared/project/select'
import { currentProject, useProject } from '../store/project'
import { labelOfTemplate, useOwnTemplates } from '../store/templates'
import { useView } from '../store/view'
import { IconButton } from '../ui/Button'
import { Menu, type MenuItem } from '../ui/Menu'
import {
  addBriefing,
  addSection,
  briefingsOf,
  duplicateBriefing,
  moveSection,
  nameOf,
  openBriefing,
  removeBriefing,
  removeSection,
} from './briefings'
import { chooseBriefing, focusWriting, goToSection } from './go'
import { RowList } from './RowList'
import { setComposer, useComposer } from './state'
import './Side.css'

interface Opened {
  label: string
  items: readonly (MenuItem | null)[]
  at: { left: number; top: number; right: number; bottom: number }
}

/** The project's briefings, and the sections of the one that is open. */
export function Side() {
  const asked = useView((view) => view.briefing)
  const briefings = useProject(['briefings'], briefingsOf)
  const open = useProject(['briefings'], (project) => openBriefing(project, asked), [asked])
  const sections = useProject(['sections'], (project) => (open ? sectionsOf(project, open.id) : []), [open?.id])
  const section = useComposer((state) => state.section)
  const own = useOwnTemplates().templates
  const [menu, setMenu] = useState<Opened | null>(null)
  const close = useCallback(() => setMenu(null), [])

  const newMenu = (at: Opened['at']): void =>
    setMenu({
      label: 'New briefing',
      at,
      items: [
        ...templates.map(beginning),
        null,
        ...own.map(beginning),
        { label: 'Your templates…', run: () => setComposer({ templates: { show: 'list' } }) },
      ],
    })
  const briefingMenu = (id: string, at: Opened['at']): void => {
    const briefing = find(currentProject(), 'briefings', id)
    if (!briefing) return
    setMenu({
      label: 'Briefing',
      at,
      items: [
        { label: 'Rename', icon: <Pencil size={16} />, run: () => (chooseBriefing(id), focusWriting()) },
        { label: 'Duplicate', icon: <Copy size={16} />, run: () => duplicateBriefing(briefing) },
        {
          label: 'Save as template…',
          icon: <LayoutTemplate size={16} />,
          run: () => setComposer({ templates: { show: 'save', briefing: id } }),
        },
        null,
        { label: 'Delete', icon: <Trash2 size={16} />, danger: true, run: () => removeBriefing(briefing) },
      ],
    })
  }
  const sectionMenu = (id: string, at: Opened['at']): void => {
    const index = sections.findIndex((one) => one.id === id)
    if (!open) return
    setMenu({
      label: 'Section',
      at,
      items: [
        { label: 'Add a section below', icon: <Plus size={16} />, run: () => addSection(open.id, id) },
        { label: 'Move up', keys: 'Alt+Up', run: () => moveSection(open.id, id, index - 1) },
        { label: 'Move down', keys: 'Alt+Down', run: () => moveSection(open.id, id, index + 1) },
        null,
        { label: 'Delete', icon: <Trash2 size={16} />, danger: true, keys: 'Delete', run: () => removeSection(id) },
      ],
    })
  }

  return (
    <div className="briefing-side">
      <div className="briefing-side-head">
        <h2>Briefings</h2>
        <IconButton
          label="New briefing"
          icon={<Plus size={16} />}
          aria-haspopup="menu"
          onClick={(event) => newMenu(event.currentTarget.getBoundingClientRect())}
        />
      </div>
      {briefings.length > 0 ? (
        <RowList
          label="Briefings"
          rows={briefings.map((one) => ({ id: one.id, label: nameOf(one), hint: labelOfTemplate(one.template) }))}
          chosen={open?.id ?? null}
          onChoose={chooseBriefing}
          onRemove={(id) => {
            const briefing = find(currentProject(), 'briefings', id)
            if (briefing) removeBriefing(briefing)
          }}
          onMenu={briefingMenu}
        />
      ) : (
        <p className="pane-none">A project can have several: one to hand over, one to check.</p>
      )}
      {open && (
        <>
          <div className="briefing-side-head">
            <h2>Sections</h2>
            <IconButton label="Add a section" icon={<Plus size={16} />} onClick={() => addSection(open.id, section)} />
          </div>
          <RowList
            label="Sections"
            rows={sections.map(({ id, title }) => ({ id, label: title.trim() || 'Untitled section' }))}
            chosen={section}
            onChoose={goToSection}
            onMove={(id, to) => moveSection(open.id, id, to)}
            onRemove={removeSection}
            onMenu={sectionMenu}
          />
        </>
      )}
      {menu && <Menu {...menu} onClose={close} />}
    </div>
  )
}

/** What each is for stands on the first screen: sentences are too long for a menu. */
const beginning = (template: Template): MenuItem => ({
  label: template.label,
  run: () => addBriefing(template),
})
