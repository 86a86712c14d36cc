import { Extension, Node } from '@tiptap/core'
import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'

/** Tables by ProseMirror's own module: the nodes need only say which part they play in it. */
const roles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' }

const bounded = (value: string | null): number => Math.min(1000, Math.max(1, Number(value) || 1))

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => bounded(element.getAttribute('colspan')) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => bounded(element.getAttribute('rowspan')) },
  colwidth: { default: null, rendered: false },
})

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: (extension: { name: string }) =>
    extension.name in roles ? { tableRole: roles[extension.name] } : {},
})

const row = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const editing = Extension.create({
  name: 'tableEditing',
  addKeyboardShortcuts() {
    const { editor } = this
    const go = (by: 1 | -1) => (): boolean => goToNextCell(by)(editor.state, editor.view.dispatch)
    return {
      Tab: () =>
        go(1)() ||
        // After the last cell there is one more row.
        (isInTable(editor.state) && addRowAfter(editor.state, editor.view.dispatch) && go(1)()),
      'Shift-Tab': go(-1),
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

export const tableNodes = [table, row, cell('tableCell', 'td'), cell('tableHeader', 'th'), editing]
