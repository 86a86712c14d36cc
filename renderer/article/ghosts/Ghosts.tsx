import { useEffect } from 'react'
import { alive } from '../../../shared/project/select'
import type { Ghost } from '../../store/ghosts/ghost'
import { leaveGhost, letWait, setGhosts, useGhosts } from '../../store/ghosts/state'
import { tuningOf, TUNING } from '../../store/ghosts/judged'
import { waiting } from '../../store/ghosts/waiting'
import type { ArticleText } from '../../store/known'
import { useProject, type Marks } from '../../store/project'
import { useView } from '../../store/view'
import { drawingKey } from '../draw'
import { inSlices } from '../find/slices'
import type { Surface } from '../surface'
import { useTint } from '../useFloating'
import { GhostCard } from './GhostCard'
import { showSought, standAtSought } from './seek'
import { standByClick, stayInText } from './stand'
import { tint, untint } from './tint'
import { useSuggestions } from './useSuggestions'
import './Ghosts.css'

interface Props {
  surface: Surface
  article: string
  text: ArticleText
  language: string
  marks: Marks
  chosen: string | null
}

/** The suggestions of the article that is read: found, drawn, and followed as marks come and go. */
export function Ghosts({ surface, article, text, language, marks, chosen }: Props) {
  const wanted = useView((view) => view.settings.suggestions)
  const found = useSuggestions(surface, text, language, wanted.quotes || wanted.claims)
  const dismissals = useProject(
    ['dismissals'],
    (project) => alive(project, 'dismissals').filter((one) => one.article === article),
    [article],
  )
  const { from } = useProject(TUNING, tuningOf)
  useEffect(() => {
    const work = waiting(text.plain.text, found, marks.order, dismissals, wanted, from)
    return inSlices(work, (ghosts) => letWait(article, ghosts)).cancel
  }, [article, text, found, marks, dismissals, wanted, from])
  useEffect(() => () => setGhosts({ article: null, waiting: [], current: null }), [])

  useEffect(() => {
    if (chosen) leaveGhost()
  }, [chosen])
  useEffect(() => showSought(surface, article), [surface, article])
  useEffect(() => stayInText(surface), [surface])
  useEffect(() => standByClick(surface, marks), [surface, marks])
  return <Drawn surface={surface} article={article} />
}

function Drawn({ surface, article }: { surface: Surface; article: string }) {
  const waiting = useGhosts((state) => state.waiting)
  const current = useGhosts((state) => state.current)
  useTint(surface, () => redraw(surface, waiting, current))
  useEffect(() => redraw(surface, waiting, current), [surface, waiting, current])
  useEffect(() => standAtSought(surface, article, waiting), [surface, article, waiting])
  useEffect(() => untint, [])
  return current && <GhostCard surface={surface} article={article} ghost={current} />
}

let drawn: readonly unknown[] = []

/** Draws anew only what is not drawn as it is: the caret moves more often than the page changes. */
function redraw(surface: Surface, waiting: readonly Ghost[], current: Ghost | null): void {
  const now = [surface, drawingKey.getState(surface.editor.state), waiting, current]
  if (now.every((one, i) => one === drawn[i])) return
  drawn = now
  tint(surface, waiting, current)
}
