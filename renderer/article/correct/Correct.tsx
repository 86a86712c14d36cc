import { lazy, Suspense, useEffect, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import { inWords, type WordsForOthers } from '../../../shared/text/corrected-words'
import { setCorrecting, useCorrecting } from '../../store/correcting'
import { useRecord } from '../../store/project'
import type { ArticleText } from '../../store/known'
import { knownArticle } from '../../store/texts'
import { chooseMark } from '../../store/view'
import type { Surface } from '../surface'
import { CorrectBar } from './CorrectBar'
import { correctionsKey } from './draw'
import type { Following } from './follow'
import { isCorrecting, typedKey, type TypedMeta } from './typed'
import './Correct.css'

const Original = lazy(() => import('./Original').then((module) => ({ default: module.Original })))

interface Props {
  surface: Surface
  following: Following
  article: string
  text: ArticleText
}

/** Pixels from the top of the view to a line that the bar leaves free. */
const BELOW_BAR = 72

/** Letters go where somebody looks: a caret that is out of sight comes to the first line that can be seen. */
function caretInView({ editor, place, select, selection, offsetAt }: Surface): void {
  const { dom } = editor.view
  const frame = dom.closest('.article-scroll')!.getBoundingClientRect()
  const { top, bottom } = place(selection().end)
  if (top >= frame.top && bottom <= frame.bottom) return
  const first = offsetAt(dom.getBoundingClientRect().left + 8, frame.top + BELOW_BAR)
  if (first !== null) select({ start: first, end: first })
}

const NONE: readonly WordsForOthers[] = []

/** Correcting the text that is read: the mode, what was corrected, and the original. */
export function Correct({ surface, following, article, text }: Props) {
  const on = useCorrecting((state) => state.article === article)
  const drawn = useCorrecting((state) => state.drawn)
  const original = useCorrecting((state) => state.original === article)
  const goTo = useCorrecting((state) => (state.goTo?.article === article ? state.goTo : null))
  const corrections = useRecord('articles', article)?.corrections
  const { editor } = surface

  useLayoutEffect(() => following.show(text.doc), [following, text])

  useLayoutEffect(() => {
    if (isCorrecting(editor.state) !== on)
      editor.view.dispatch(editor.state.tr.setMeta(typedKey, { on } satisfies TypedMeta))
    if (!on) return
    following.ready()
    chooseMark(null)
    caretInView(surface)
    editor.view.focus()
    return () => setCorrecting((state) => (state.article === article ? { article: null, why: '' } : state))
  }, [surface, following, editor, on, article])

  useLayoutEffect(() => {
    // While another text is on its way, what belongs to the one that is shown stays.
    if (knownArticle(article) !== text) return
    const all = drawn && corrections?.length ? inWords(text.plain.text, corrections) : NONE
    if (correctionsKey.getState(editor.state)?.corrections !== all)
      editor.view.dispatch(editor.state.tr.setMeta(correctionsKey, all))
  }, [editor, article, text, drawn, corrections])

  useEffect(() => {
    if (!goTo) return
    surface.reveal(goTo.start)
    surface.quietly(() => surface.select(goTo))
    setCorrecting({ goTo: null })
  }, [surface, goTo])

  return (
    <>
      {on && createPortal(<CorrectBar />, editor.view.dom.closest('.article')!)}
      {original &&
        createPortal(
          <Suspense fallback={null}>
            <Original surface={surface} article={article} text={text} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
