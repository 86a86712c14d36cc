import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { on } from '../bridge'
import { countWords, paragraphNumber } from '../../shared/text/plain'
import { endOf, find, marksOf, startOf } from '../../shared/project/select'
import { currentProject, useMarks, useRecord } from '../store/project'
import type { ArticleText } from '../store/texts'
import { chooseMark, setView, useView, view } from '../store/view'
import { createSurface, type Surface } from './surface'
import { EdgeHandles } from './EdgeHandles'
import { Gutter } from './Gutter'
import { SelectionMenu } from './SelectionMenu'
import { onArticleKey, onMarkMenu } from './keys'
import { pickAt } from './pick'

/** How far each article was read, while the window is open. */
const places = new Map<string, number>()

/** The text itself with its marks drawn over it, and what floats beside it. */
export function Reading({ article, text }: { article: string; text: ArticleText }) {
  const [surface, setSurface] = useState<Surface | null>(null)
  const marks = useMarks(article)
  const chosen = useView((view) => view.mark)
  const goTo = useView((view) => view.goTo)
  const language = useRecord('articles', article)?.language

  const attach = useCallback(
    (element: HTMLDivElement) => {
      let words = 0
      const of = text.plain.blocks.reduce((most, block) => Math.max(most, block.number), 0)
      const first = { marks: marksOf(currentProject(), article), chosen: view().mark }
      const made = createSurface(element, text.doc, first, () => {
        const { start, end } = made.selection()
        setView({ place: { paragraph: paragraphNumber(text.plain, end), of, words }, canMark: true })
        // A new selection lets go of the mark: keys act on the words now.
        if (start !== end && !made.quiet()) chooseMark(null)
      })
      setView({ place: { paragraph: 0, of, words } })
      setSurface(made)
      // What had it was the article before this one, or gave it up for this one.
      // Taking it, like scrolling, asks for a layout: after the first picture it costs nothing.
      const focusing = requestAnimationFrame(() => {
        if (document.activeElement === document.body) made.editor.view.dom.focus({ preventScroll: true })
      })
      // Counted when there is time: a long text takes a few frames.
      const counting = requestIdleCallback(() => {
        words = countWords(text.plain.text)
        setView(({ place }) => (place ? { place: { ...place, words } } : {}))
      })
      const scroll = element.closest('.article-scroll')!
      const place = places.get(article)
      if (place) scroll.scrollTop = place
      const remember = (): void => void places.set(article, scroll.scrollTop)
      scroll.addEventListener('scroll', remember, { passive: true })
      return () => {
        scroll.removeEventListener('scroll', remember)
        cancelAnimationFrame(focusing)
        cancelIdleCallback(counting)
        setSurface(null)
        made.destroy()
        setView({ canMark: false, place: null })
      }
    },
    [article, text],
  )

  useLayoutEffect(() => surface?.draw({ marks, chosen }), [surface, marks, chosen])

  useEffect(() => {
    const mark = goTo && find(currentProject(), 'marks', goTo.mark)
    if (!surface || mark?.article !== article) return
    surface.reveal(startOf(mark))
    // The caret goes along: what is marked next is what is seen.
    surface.quietly(() => surface.select({ start: endOf(mark), end: endOf(mark) }))
  }, [surface, goTo, article])

  useEffect(() => {
    if (!surface) return
    const press = (event: KeyboardEvent): void => onArticleKey(event, surface, article)
    window.addEventListener('keydown', press)
    const stop = on('menu', ({ action }) => onMarkMenu(action, surface, article))
    return () => {
      window.removeEventListener('keydown', press)
      stop()
    }
  }, [surface, article])

  useEffect(() => {
    if (!surface) return
    const click = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey) return surface.followLink(event.target as Element)
      const at = surface.offsetAt(event.clientX, event.clientY)
      if (at === null || !getSelection()?.isCollapsed) return
      // The browser has moved the caret, but the editor hears of it later: drawing the choice before would move it back.
      surface.quietly(() => surface.select({ start: at, end: at }))
      chooseMark(pickAt(marks, at, chosen), false)
    }
    const { dom } = surface.editor.view
    dom.addEventListener('click', click)
    return () => dom.removeEventListener('click', click)
  }, [surface, marks, chosen])

  return (
    <div className="reading" lang={language || undefined}>
      <div ref={attach} className="reading-text" />
      {surface && (
        <>
          <Gutter surface={surface} marks={marks} chosen={chosen} />
          <EdgeHandles surface={surface} mark={marks.find((m) => m.id === chosen)} />
          <SelectionMenu surface={surface} article={article} />
        </>
      )}
    </div>
  )
}
