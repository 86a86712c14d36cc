import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { noteLetters } from '../../../shared/formats/briefing/html/writing'
import { partNamed } from '../../../shared/formats/briefing/parts/list'
import { CONFIDENCE } from '../../../shared/kinds/words'
import { find, summaryOf } from '../../../shared/project/select'
import { wordsOfComposed, type ComposedBlock } from '../../../shared/text/composed'
import { currentProject } from '../../store/project'
import { openPopover } from '../state'
import { element } from './dom'
import { tabFromControls } from './keys'

type Place = () => number | undefined

const setAttr = (view: EditorView, place: Place, name: string, value: unknown): void => {
  const at = place()
  if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, name, value))
}

const picker = (
  label: string,
  value: string,
  choices: readonly { value: string; label: string }[],
): HTMLSelectElement => {
  const select = element('select', { 'aria-label': label, class: 'block-choice' })
  for (const choice of choices) select.append(new Option(choice.label, choice.value, false, choice.value === value))
  return select
}

/** "claims" as a heading, for a part that this version does not know. */
const asWords = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1).replaceAll('-', ' ')

/** What follows from the marks: its name and what it will hold, with its options. */
export function partView(node: Node, view: EditorView, place: Place): NodeView {
  const { name, options } = node.attrs as { name: string; options: Record<string, string> }
  const part = partNamed(name)
  const dom = element('div', { class: 'part', contenteditable: 'false' })
  dom.append(
    element('span', { class: 'part-label' }, part?.label ?? asWords(name)),
    element('span', { class: 'part-about' }, part?.about ?? 'Made from the marks when the briefing is exported.'),
  )
  for (const option of part?.options ?? []) {
    const chosen = options[option.name] ?? option.choices[0]?.value ?? ''
    const select = picker(option.label, chosen, option.choices)
    select.addEventListener('change', () =>
      setAttr(view, place, 'options', { ...options, [option.name]: select.value }),
    )
    dom.append(element('label', { class: 'part-option' }, `${option.label} `, select))
  }
  return {
    dom,
    stopEvent: (event) => event.target instanceof HTMLSelectElement,
    ignoreMutation: () => true,
  }
}

const words = [
  { value: '', label: 'not judged' },
  ...CONFIDENCE.map(({ value, label }) => ({ value, label: label.toLowerCase() })),
]

/** A key judgment: its sentence, how sure and why, the claims it rests on, what would change it. */
export function judgmentView(given: Node, view: EditorView, place: Place): NodeView {
  let node = given
  const dom = element('div', { class: 'judgment' })
  const contentDOM = element('div', { class: 'judgment-text' })
  const foot = element('div', { class: 'judgment-foot', contenteditable: 'false' })
  dom.append(contentDOM, foot)
  foot.addEventListener('keydown', (event) => {
    const at = place()
    if (at !== undefined) tabFromControls(view, event, at)
  })
  const draw = (): void => {
    const { confidence, claims } = node.attrs as { confidence: string; claims: string[] }
    const select = picker('Confidence', confidence, words)
    select.addEventListener('change', () => setAttr(view, place, 'confidence', select.value))
    const rests = claims.map((id) => {
      const mark = find(currentProject(), 'marks', id)
      const summary = mark ? summaryOf(currentProject(), mark) : 'mark deleted'
      const chip = element('span', { class: 'judgment-claim', 'data-kind': mark?.kind ?? '' }, summary)
      const off = element('button', { type: 'button', 'aria-label': `Take away: ${summary}` }, '×')
      off.addEventListener('click', () =>
        setAttr(
          view,
          place,
          'claims',
          claims.filter((one) => one !== id),
        ),
      )
      chip.append(off)
      return chip
    })
    const add = element('button', { type: 'button', class: 'judgment-add' }, claims.length ? 'Add' : 'Choose claims')
    add.addEventListener('click', () => {
      const at = place()
      if (at !== undefined) openPopover('claims', at)
    })
    foot.replaceChildren(
      element('label', {}, 'Confidence ', select),
      element('span', { class: 'judgment-label' }, 'Rests on'),
      ...rests,
      add,
    )
  }
  draw()
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      const { attrs } = node
      node = next
      if (attrs !== next.attrs) draw()
      return true
    },
    stopEvent: (event) => event.target instanceof globalThis.Node && foot.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && foot.contains(mutation.target),
  }
}

/** A block that is kept as it stands in the file. */
export function keptView(node: Node): NodeView {
  const said = wordsOfComposed({ type: 'doc', content: [node.attrs['block'] as ComposedBlock] })
  const note = element('span', { class: 'kept-note' }, 'Kept as it is in the file; it cannot be changed here.')
  return {
    dom: element('div', { class: 'kept', contenteditable: 'false' }, element('span', { dir: 'auto' }, said), note),
    ignoreMutation: () => true,
  }
}

/** Names the footnotes as the output does, by letters in reading order. Not by counters of the style sheet: those end at each section that is drawn by itself. */
export function numberFootnotes(dom: HTMLElement): void {
  let number = 0
  // The browser keeps this list while only letters change; it would look for any other through the whole text.
  for (const footnote of dom.getElementsByClassName('footnote')) {
    const words = noteLetters(++number)
    if (footnote.getAttribute('data-number') !== words) footnote.setAttribute('data-number', words)
  }
}

/** Its text shows where the pointer rests. */
export function footnoteView(node: Node, _: EditorView, place: Place): NodeView {
  const text = String(node.attrs['text'])
  const dom = element('span', { class: 'footnote', contenteditable: 'false', 'data-tip': text || 'An empty footnote' })
  dom.addEventListener('click', () => {
    const at = place()
    if (at !== undefined) openPopover('footnote', at)
  })
  return { dom, ignoreMutation: () => true }
}
