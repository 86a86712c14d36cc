import { Mark, markInputRule, markPasteRule } from '@tiptap/core'

/** Marks that may lie over each other in any way: what the file holds, the editor holds. */
const plain = (name: string, tag: string, key?: string) =>
  Mark.create({
    name,
    excludes: '',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return key ? { [key]: () => this.editor.commands.toggleMark(name) } : {}
    },
  })

const CODE = /(^|[^`])`([^`]+)`(?!`)$/

const code = Mark.create({
  name: 'code',
  excludes: '',
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: CODE, type: this.type })]
  },
  addPasteRules() {
    return [markPasteRule({ find: /(^|[^`])`([^`]+)`(?!`)/g, type: this.type })]
  },
})

/** A comment to oneself: shown where the pointer rests, in no output. */
const comment = Mark.create({
  name: 'comment',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-comment]',
      getAttrs: (element) => ({ text: (element.dataset['comment'] ?? '').slice(0, 10_000) }),
    },
  ],
  renderHTML: ({ mark }) => {
    const text = String(mark.attrs['text'])
    return ['span', { class: 'comment', 'data-comment': text, 'data-tip': text }, 0]
  },
})

export const marks = [plain('superscript', 'sup', 'Mod-.'), plain('subscript', 'sub'), code, comment]
