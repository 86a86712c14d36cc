import { usedOf, WORDS } from '../references'
import { usesIn } from '../used'
import { defineGuard } from './guard'

const THING = { marks: 'mark', speakers: 'speaker', articles: 'article' } as const

export const deleted = defineGuard('deleted', (project, draft) =>
  [...usesIn(draft)].flatMap(({ reference, place }) =>
    usedOf(project, reference.table, reference.id)
      ? []
      : [
          {
            message: `The ${THING[reference.table]} this stands on was deleted; the briefing says so. Take it out, or undo the deletion.`,
            place,
            words: reference.used[WORDS] ?? reference.used['name'] ?? reference.used['title'] ?? '',
          },
        ],
  ),
)
