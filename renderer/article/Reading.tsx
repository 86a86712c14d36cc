import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { paragraphNumber } from '../../shared/text/plain'
import { endOf, find, startOf } from '../../shared/project/select'
import { orderOf } from '../store/orders'
import { currentProject, useMarks, useRecord } from '../store/project'
import { useCorrecting } from '../store/correcting'
import type { ArticleText } from '../store/known'
import { knownArticle } from '../store/texts'
import { chooseMark, setView, useView, view } from '../store/view'
import { createSurface, type Surface } from './surface'
import { EdgeHandles } from './EdgeHandles'
import { Gutter } from './Gutter'
import { SelectionMenu } from './SelectionMenu'
import { StickyNote } from './StickyNote'
import { Correct } from './correct/Correct'
import { followProject, type Following } from './correct/follow'
import { Finding } from './find/Finding'
import { Ghosts } from './ghosts/Ghosts'
import { afterPaint } from '../ui/afterPaint'
import { bindReading } from './actions'
import { countIdly } from './counting'
import { lastRead } from './lastRead'
import { askLink } from './link'
import { pickByClick } from './picking'
import { PickList } from './PickList'
import { resumeReading } from './resume'

/** Px of the text's letters, where nobody has chosen another size. */
const EM = 18

/** The text itself with its marks drawn over it, and what floats beside it. */
export function Reading({ article, text }: { article: string; text: ArticleText }) {
  const [surface, setSurface] = useState<Surface | null>(null)
  const [following, setFollowing] = useState<Following | null>(null)
  // The editor is made once; what changes in the text later goes into it.
  const [first] = useState(text)
  const latest = useRef(text)
  useLayoutEffect(() => void (latest.current = text))
  // While another text is on its way, the marks of the one that is shown stay.
  const given = useMarks(article)
  const [held, hold] = useState(given)
  const isHere = knownArticle(article) === text
  if (isHere && held !== given) hold(given)
  const marks = isHere ? given : held
  const correcting = useCorrecting((state) => state.article === article)
  const chosen = useView((view) => view.mark)
  const goTo = useView((view) => view.goTo)
  const language = useRecord('articles', article)?.language

  const attach = useCallback(
    (element: HTMLDivElement) => {
      const { mark, settings } = view()
      const marks = { order: orderOf(currentProject(), article) }
      const screen = window.innerHeight / (EM * settings.textScale)
      const drawn = { marks, chosen: mark, at: lastRead(article), screen }
      const made = createSurface(element, first.doc, drawn, () => {
        const { start, end } = made.selection()
        const paragraph = paragraphNumber(latest.current.plain, end)
        setView(({ place }) => ({ place: { of: 0, words: 0, ...place, paragraph }, canMark: true }))
        // A new selection lets go of the mark: keys act on the words now.
        if (start !== end && !made.quiet()) chooseMark(null)
      })
      setSurface(made)
      const follows = followProject(made.editor, article, first.doc)
      setFollowing(follows)
      // What had it was the article before this one, or gave it up for this one.
      // Taking it asks for a layout: after the first picture it costs nothing.
      const leaveFocus = afterPaint(() => {
        if (document.activeElement === document.body) made.editor.view.dom.focus({ preventScroll: true })
      })
      // Who comes for a mark is taken there, not to where the reading was left.
      const sought = find(currentProject(), 'marks', view().goTo?.mark ?? null)
      const stopRemembering = resumeReading(made, article, sought?.article !== article)
      return () => {
        stopRemembering()
        leaveFocus()
        setSurface(null)
        setFollowing(null)
        follows.stop()
        made.destroy()
        setView({ canMark: false, place: null })
      }
    },
    [article, first],
  )

  useLayoutEffect(() => surface?.draw({ marks, chosen }), [surface, marks, chosen])

  useEffect(() => {
    if (!surface) return
    const { plain } = text
    const of = plain.blocks.reduce((most, block) => Math.max(most, block.number), 0)
    setView(({ place }) => ({ place: { paragraph: 0, words: 0, ...place, of } }))
    return countIdly(plain, (words) => setView(({ place }) => (place ? { place: { ...place, words } } : {})))
  }, [surface, text])

  useEffect(() => {
    const mark = goTo && find(currentProject(), 'marks', goTo.mark)
    if (!surface || mark?.article !== article) return
    surface.reveal(startOf(mark))
    // The caret goes along: what is marked next is what is seen.
    surface.quietly(() => surface.select({ start: endOf(mark), end: endOf(mark) }))
  }, [surface, goTo, article])

  useEffect(() => (surface ? bindReading(surface, article) : undefined), [surface, article])

  useEffect(() => {
    if (!surface || correcting) return
    const click = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey) return askLink(event.target as Element)
      const at = surface.offsetAt(event.clientX, event.clientY)
      if (at === null || !getSelection()?.isCollapsed) return
      // The browser has moved the caret, but the editor hears of it later: drawing the choice before would move it back.
      surface.quietly(() => surface.select({ start: at, end: at }))
      pickByClick({ surface, article }, at)
    }
    const { dom } = surface.editor.view
    dom.addEventListener('click', click)
    return () => dom.removeEventListener('click', click)
  }, [surface, article, correcting])

  return (
    <div className="reading" lang={language || undefined}>
      <div ref={attach} className="reading-text" />
      {surface && (
        <>
          <Gutter surface={surface} marks={marks} chosen={chosen} />
          <Finding surface={surface} plain={text.plain} />
          {!correcting && (
            <>
              <EdgeHandles surface={surface} mark={marks.order.get(chosen)} />
              <SelectionMenu surface={surface} article={article} />
              <StickyNote surface={surface} />
              <PickList surface={surface} marks={marks} chosen={chosen} />
              {isHere && (
                <Ghosts
                  surface={surface}
                  article={article}
                  text={text}
                  language={language ?? ''}
                  marks={marks}
                  chosen={chosen}
                />
              )}
            </>
          )}
          {following && <Correct surface={surface} following={following} article={article} text={text} />}
        </>
      )}
    </div>
  )
}
