import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { newId } from '../../store/marking'
import { currentProject } from '../../store/project'
import { tables } from '../../../shared/project/tables'

/** Every section has an id of its own: what was pasted twice, or was deleted before, gets a new one. Titles keep to what the file takes. */
export const sectionIds = Extension.create({
  name: 'sectionIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (tr) => {
        if (!tr.docChanged) return true
        const { parent } = tr.selection.$from
        return parent.type.name !== 'sectionTitle' || parent.content.size <= tables.sections.fields.title.max
      },
      appendTransaction: (transactions, _, state) => {
        if (!transactions.some((tr) => tr.docChanged)) return null
        const seen = new Set<unknown>()
        const { tr } = state
        state.doc.forEach((node, at) => {
          const { id } = node.attrs as { id: string | null }
          const gone = id !== null && currentProject().tables.sections.get(id)?.gone
          if (id === null || gone || seen.has(id)) tr.setNodeAttribute(at, 'id', newId('sections'))
          seen.add(id)
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})
