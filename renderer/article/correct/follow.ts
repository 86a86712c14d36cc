import type { Editor } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Edit } from '../../../shared/text/edit'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'
import { correcting, correctText, setCorrecting } from '../../store/correcting'
import { waitToWrite } from '../../store/edits'
import { currentProject } from '../../store/project'
import { knownArticle } from '../../store/texts'
import { toast } from '../../store/view'
import { offsetsOf } from '../offsets'
import { toEdits } from './edits'
import { after, difference, moved } from './rebase'
import { knownFrom, showBlocks, type Known } from './show'
import { typedIn, typedKey, type TypedMeta } from './typed'

/** Keeps the editor's text and the project's the same: what is typed goes there, what changes there is shown here. */
export interface Following {
  /** Does beforehand what the first key would have to wait for. */
  ready: () => void
  /** Gives the project what was typed, now. */
  handOver: () => void
  /** Shows the project's text, with what was typed since on top of it. */
  show: (doc: RichText) => void
  stop: () => void
}

/** Milliseconds without a key after which what was typed is handed over. */
const PAUSE = 600
/** Words that were only removed wait longer: most likely others are typed in their place, and marks then keep to those. */
const PAUSE_REMOVED = 1200
/** Steady typing is handed over this often, or less often where that takes long: it takes no more than this share of the time. */
const STEADY = 1200
const SHARE = 1 / 40

/** `doc` is what the editor was made with. */
export function followProject(editor: Editor, article: string, doc: RichText): Following {
  const { view } = editor
  /** The project's text as the editor shows it, but for what was typed since. */
  let shown = doc
  let known: Known | undefined
  let timer = 0
  let since = 0
  // Guessed from the marks that are carried along, until it is known.
  let cost = (currentProject().marksByArticle.get(article)?.size ?? 0) / 50

  const dispatch = (meta: TypedMeta): void => view.dispatch(editor.state.tr.setMeta(typedKey, meta))

  const wait = (): void => {
    const last = typedIn(editor.state).edits.at(-1)
    clearTimeout(timer)
    if (!last) return void (timer = 0)
    if (!timer) since = performance.now()
    const most = Math.max(STEADY, cost / SHARE) - (performance.now() - since)
    timer = window.setTimeout(handOver, Math.max(0, Math.min(last.inserted ? PAUSE : PAUSE_REMOVED, most)))
  }

  const handOver = (): void => {
    const project = knownArticle(article)
    clearTimeout(timer)
    timer = 0
    if (typedIn(editor.state).edits.length === 0) return
    // Its text is on its way here: what was typed waits for it. An input method is not disturbed.
    if (!project || view.composing) return void (timer = window.setTimeout(handOver, PAUSE))
    const started = performance.now()
    show(project.doc)
    const { base, edits } = typedIn(editor.state)
    if (!base) return
    dispatch('handed over')
    correctText(article, toEdits(base, edits))
    // What was refused goes out of the editor again.
    become(knownArticle(article)?.doc ?? shown)
    cost = performance.now() - started
  }

  const ready = (): Known => (known ??= knownFrom(editor.state.doc, shown.content))

  const become = (next: RichText): void => {
    const tr = showBlocks(editor.state, next.content, ready())
    shown = next
    if (tr) view.dispatch(tr)
  }

  const show = (next: RichText): void => {
    if (next === shown) return
    const { base, edits } = typedIn(editor.state)
    if (!base) return become(next)
    const mine = toEdits(base, edits)
    const change = difference(plainText(shown).text, plainText(next).text)
    const caret = offsetsOf(editor.state.doc).toOffset(editor.state.selection.head)
    dispatch('handed over')
    become(next)
    typeAgain(after(mine, change), moved(caret, change))
  }

  const typeAgain = (edits: Edit[] | undefined, caret: number): void => {
    if (!edits)
      return toast({
        tone: 'warning',
        text: 'This text has changed elsewhere while you typed. Your last words were left out; the rest is safe.',
      })
    const put = (make: (tr: Transaction, position: (offset: number) => number) => Transaction): void =>
      view.dispatch(make(editor.state.tr, offsetsOf(editor.state.doc).toPosition))
    for (const { at, removed, inserted } of edits)
      put((tr, position) => tr.insertText(inserted, position(at), position(at) + removed.length))
    put((tr, position) => tr.setSelection(TextSelection.create(tr.doc, position(caret))))
  }

  const changed = ({ transaction }: { transaction: Transaction }): void => {
    if (!transaction.docChanged || transaction.getMeta(typedKey)) return
    if (correcting().why) setCorrecting({ why: '' })
    wait()
  }
  // A change of the page that was not let in has to be taken out of it.
  const refused = ({ transaction, nextState }: { transaction: Transaction; nextState: EditorState }): void => {
    if (!transaction.docChanged) return
    ready()
    if (nextState.doc === editor.state.doc) queueMicrotask(() => view.isDestroyed || view.updateState(view.state))
  }
  editor.on('transaction', changed)
  editor.on('beforeTransaction', refused)
  const stopWaiting = waitToWrite(handOver)
  return {
    ready,
    handOver,
    show,
    stop: () => {
      handOver()
      clearTimeout(timer)
      stopWaiting()
      editor.off('transaction', changed)
      editor.off('beforeTransaction', refused)
    },
  }
}
