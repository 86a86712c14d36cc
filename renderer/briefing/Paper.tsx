import { useCallback, useEffect } from 'react'
import { bind } from '../store/actions'
import { useProject } from '../store/project'
import { sectionsOf } from '../../shared/project/select'
import { Button } from '../ui/Button'
import { addSection } from './briefings'
import { createEditor } from './editor/create'
import { followBriefing } from './editor/follow'
import { step } from './check/go'
import { useLooking } from './check/useChecking'
import { Head } from './Head'
import { resume } from './resume'
import { composer, openPopover, setComposer } from './state'
import { Suggest } from './Suggest'
import { Over } from './Over'
import { Toolbar } from './Toolbar'
import './Paper.css'

/** The sheet: what stands above, and the sections in one editor, so that selecting and typing go through all of it. */
export function Paper({ briefing }: { briefing: string }) {
  useLooking(briefing)
  useEffect(() => bind({ 'check.next': () => step(1), 'check.previous': () => step(-1) }), [])
  const some = useProject(['sections'], (project) => sectionsOf(project, briefing).length > 0, [briefing])
  return (
    <main className="composer" aria-label="Briefing">
      <Toolbar />
      <div className="paper-room">
        {/* So that it can be scrolled by keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="paper-scroll" tabIndex={-1}>
          <div className="sheet">
            <Head briefing={briefing} />
            {some ? <Text briefing={briefing} /> : <NoSections briefing={briefing} />}
          </div>
        </div>
      </div>
      <Suggest />
      <Over />
    </main>
  )
}

const NoSections = ({ briefing }: { briefing: string }) => (
  <p className="paper-none">
    This briefing has no sections. <Button onClick={() => addSection(briefing)}>Add a section</Button>
  </p>
)

function Text({ briefing }: { briefing: string }) {
  const attach = useCallback(
    (element: HTMLDivElement) => {
      const editor = createEditor(element, briefing)
      const following = followBriefing(editor, briefing)
      const undoing = (event: KeyboardEvent): void => {
        if ((event.ctrlKey || event.metaKey) && /^[yz]$/i.test(event.key)) following.reveal()
      }
      editor.view.dom.addEventListener('keydown', undoing)
      const look = (): void => {
        const { $from } = editor.state.selection
        const section = $from.depth > 0 ? ($from.node(1).attrs['id'] as string) : null
        if (section !== composer().section) setComposer({ section })
      }
      editor.on('selectionUpdate', look)
      const click = (event: MouseEvent): void => {
        const comment = event.target instanceof Element && event.target.closest('.comment')
        if (comment && editor.state.selection.empty) openPopover('comment', editor.state.selection.from)
      }
      editor.view.dom.addEventListener('click', click)
      setComposer({ open: { editor, following } })
      const stopResuming = resume(editor, briefing)
      return () => {
        following.stop()
        stopResuming()
        setComposer({ open: null, section: null, popover: null, trigger: null })
        editor.destroy()
      }
    },
    [briefing],
  )
  return <div ref={attach} className="paper-text" />
}
