import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { Reference } from '../../../shared/text/composed'
import { currentProject } from '../../store/project'
import { listen } from '../../store/topics'
import { openPopover } from '../state'
import { chipOf } from './chip'
import { element, put } from './dom'

/**
 * References as they stand in the text. Plain elements, drawn once and again only when what they show has changed: a key
 * in the text touches none of them.
 */
class ReferenceView implements NodeView {
  readonly dom: HTMLElement
  private readonly words = element('span', { class: 'ref-words' })
  private readonly number = element('sup', { class: 'ref-number' })
  private readonly trouble = element('span', { class: 'ref-trouble' })
  private readonly source = element('span', { class: 'ref-source' })
  private drawn = ''

  constructor(
    private node: Node,
    private readonly place: () => number | undefined,
  ) {
    const block = node.isBlock
    this.dom = element(block ? 'div' : 'span', { class: block ? 'ref evidence' : 'ref', contenteditable: 'false' })
    this.dom.append(this.words, this.number, this.trouble)
    if (block) this.dom.append(this.source)
    this.dom.addEventListener('click', () => {
      const at = this.place()
      if (at !== undefined) openPopover('reference', at)
    })
    this.draw()
    views.add(this)
  }

  draw(): void {
    const chip = chipOf(currentProject(), this.node.attrs as Reference)
    const drawn = JSON.stringify(chip)
    if (drawn === this.drawn) return
    this.drawn = drawn
    const { text, number, kind, language, source, trouble, exact } = chip
    this.words.textContent = text
    put(this.words, 'lang', language)
    put(this.words, 'dir', exact ? 'auto' : '')
    this.number.textContent = number ? String(number) : ''
    this.trouble.textContent = trouble
    this.source.textContent = source
    put(this.dom, 'data-kind', kind)
    put(this.dom, 'data-trouble', trouble)
    put(this.dom, 'data-as', String(this.node.attrs['as']))
    put(this.dom, 'data-tip', this.node.isBlock ? '' : source)
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.draw()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    views.delete(this)
  }
}

const views = new Set<ReferenceView>()

/** Draws references anew when marks, speakers or articles change. Returns what stops it. */
export function followReferences(): () => void {
  let idle = 0
  const stop = listen(['marks', 'speakers', 'articles'], () => {
    idle ||= requestIdleCallback(
      () => {
        idle = 0
        for (const view of views) view.draw()
      },
      { timeout: 300 },
    )
  })
  return () => {
    stop()
    cancelIdleCallback(idle)
  }
}

export const referenceView = (node: Node, place: () => number | undefined): NodeView => new ReferenceView(node, place)
