import { BookOpen, Newspaper } from 'lucide-react'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { articles } from '../../shared/project/select'
import { Article } from '../article/Article'
import { Inspector } from '../inspector/Inspector'
import { QuickField } from '../inspector/QuickField'
import { Library } from '../library/Library'
import { openExport } from '../store/exporting'
import { useProject, useRecord } from '../store/project'
import { useSweep } from '../store/sweep'
import { useView } from '../store/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Keys } from '../ui/Keys'
import { Splitter } from '../ui/Splitter'
import { articleText, briefingText } from './focus'
import { FootLine } from './FootLine'
import { Header } from './Header'
import { chooseFiles, chooseFolder } from './imports'
import { editDetails, resetPane, setPane } from './panels'
import { fitPanes, PANES, type Panes } from './panes'
import { chooseNewer } from './newer'
import { openProject, openSample } from './projects'
import { SaveTrouble } from './SaveState'
import { useShell } from './state'

const Sweep = lazy(() => import('../sweep/Sweep').then((module) => ({ default: module.Sweep })))
// The composer is loaded when somebody first goes there.
const BriefingSide = lazy(() => import('../briefing/Side').then((module) => ({ default: module.Side })))
const BriefingCentre = lazy(() => import('../briefing/Centre').then((module) => ({ default: module.Centre })))
const Evidence = lazy(() => import('../briefing/Evidence').then((module) => ({ default: module.Evidence })))

const onResize = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** The window with a project: library, article, marks. */
export function Workbench() {
  const wide = useView((view) => view.settings.panes)
  const asked = useView((view) => view.article)
  // One that has been removed, here or elsewhere, is not shown for what it was.
  const article = useRecord('articles', asked)?.id ?? null
  const sweeping = useSweep((sweep) => sweep.open)
  const writing = useView((view) => view.room === 'briefing')
  const keep = useShell((shell) => shell.keep)
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const panes = fitPanes(width, wide, keep)
  const closed = [!panes.library && 'library', !panes.inspector && 'inspector'].filter(Boolean).join(' ')
  useEffect(() => {
    // A pane that closes takes what had the focus with it.
    if (closed && document.activeElement === document.body)
      (articleText() ?? briefingText())?.focus({ preventScroll: true })
  }, [closed])
  return (
    <div className="workbench">
      <nav className="skip-links" aria-label="Skip to">
        <a href={writing ? '#briefing-text' : '#article-text'}>To the text</a>
      </nav>
      <Header panes={panes} />
      <SaveTrouble />
      {sweeping ? (
        <Suspense fallback={<div className="panes" />}>
          <Sweep />
        </Suspense>
      ) : (
        <Room panes={panes} width={width} article={article} writing={writing} />
      )}
      {article && !sweeping && !writing && <QuickField key={article} article={article} alone={panes.inspector === 0} />}
      <FootLine />
    </div>
  )
}

interface RoomProps {
  panes: Panes
  /** Of the window. */
  width: number
  article: string | null
  /** The room in which briefings are written; else the one in which articles are read. */
  writing: boolean
}

/** The three panes side by side. */
function Room({ panes, width, article, writing }: RoomProps) {
  const most = (pane: 'library' | 'inspector'): number =>
    width - PANES.text - (pane === 'library' ? panes.inspector : panes.library)
  return (
    <div className="panes" style={{ gridTemplateColumns: `${panes.library}px minmax(0, 1fr) ${panes.inspector}px` }}>
      <nav id="library" className="pane side" data-zone="library" aria-label={writing ? 'Briefings' : 'Library'}>
        {panes.library > 0 && (
          <>
            {writing ? (
              <Suspense fallback={null}>
                <BriefingSide />
              </Suspense>
            ) : (
              <Library
                onImport={() => void chooseFiles()}
                onDetails={editDetails}
                onExport={(id) => openExport({ articles: [id] })}
                onNewer={(id) => void chooseNewer(id)}
              />
            )}
            <Splitter
              label={writing ? 'Width of the briefings' : 'Width of the library'}
              controls="library"
              side="left"
              value={panes.library}
              min={PANES.library.min}
              max={Math.min(420, most('library'))}
              onChange={(to) => setPane('library', to)}
              onReset={() => resetPane('library')}
            />
          </>
        )}
      </nav>
      <div className="pane centre" data-zone="text" data-tour="text">
        {writing ? (
          <Suspense fallback={null}>
            <BriefingCentre />
          </Suspense>
        ) : article ? (
          <Article key={article} id={article} />
        ) : (
          <NothingRead />
        )}
      </div>
      <aside
        id="inspector"
        className="pane side"
        data-zone="inspector"
        data-tour="inspector"
        aria-label={writing ? 'Evidence' : 'Details and marks'}
      >
        {panes.inspector > 0 && (
          <>
            {writing ? (
              <Suspense fallback={null}>
                <Evidence />
              </Suspense>
            ) : article ? (
              <Inspector article={article} />
            ) : (
              <NothingChosen />
            )}
            <Splitter
              label={writing ? 'Width of the evidence' : 'Width of the marks'}
              controls="inspector"
              side="right"
              value={panes.inspector}
              min={PANES.inspector.min}
              max={Math.min(520, most('inspector'))}
              onChange={(to) => setPane('inspector', to)}
              onReset={() => resetPane('inspector')}
            />
          </>
        )}
      </aside>
    </div>
  )
}

const NothingChosen = () => (
  <>
    <h2 className="pane-head">Marks</h2>
    <p className="pane-none">What you mark in an article, and who said it, is shown here.</p>
  </>
)

/** The centre while no article is open. */
function NothingRead() {
  const some = useProject(['articles'], (project) => articles(project).length > 0)
  return (
    <main className="blank" aria-label="Article">
      {some ? (
        <Empty icon={<BookOpen size={28} strokeWidth={1.5} />} title="Choose an article to read">
          The articles of this project are in the library, on the left.
        </Empty>
      ) : (
        <Empty
          icon={<Newspaper size={28} strokeWidth={1.5} />}
          title="Begin with an article"
          action={
            <>
              <Button tone="primary" onClick={() => void chooseFiles()}>
                Import articles…
              </Button>
              <p className="blank-also">
                or{' '}
                <button type="button" className="link" onClick={() => void chooseFolder()}>
                  import a folder
                </button>
                ,{' '}
                <button type="button" className="link" onClick={() => void openProject()}>
                  open a project
                </button>
                , or{' '}
                <button type="button" className="link" onClick={() => void openSample()}>
                  look at the sample
                </button>
              </p>
            </>
          }
        >
          Word and PDF files, web pages, mail, e-books or plain text. You can also drop files and folders here, or copy
          an article anywhere and press <Keys keys="Mod+V" />. Nothing leaves this computer.
        </Empty>
      )}
    </main>
  )
}
