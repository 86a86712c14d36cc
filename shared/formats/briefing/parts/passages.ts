import { ofKind } from '../../numbered'
import { factsOf } from '../../values'
import { entryOf } from './entry'
import { definePart } from './part'
import { relationLines, relationsOf } from './relations'

export const passages = definePart({
  name: 'passages',
  label: 'Passages',
  about: 'Words worth keeping that nobody is quoted with: background, descriptions, turns of phrase.',
  make: (context) => {
    const relations = relationsOf(context)
    return {
      blocks: ofKind(context.sources, 'passage').map((n) =>
        entryOf(context, n, {
          line: [...factsOf(context.project, n.mark).map(({ text }) => text), ...relationLines(relations(n.mark.id))],
        }),
      ),
    }
  },
})
