import type { Project } from '../../../project/model'
import { find } from '../../../project/select'
import type { Reference } from '../../../text/composed'
import { usedOf, WORDS } from '../references'
import { usesIn } from '../used'
import { defineGuard } from './guard'

const THING = { marks: 'mark', speakers: 'speaker', articles: 'article' } as const

/** What was deleted: of a mark that is there still, its article. */
const goneOf = (project: Project, { table, id }: Reference): string =>
  table === 'marks' && find(project, 'marks', id) ? THING.articles : THING[table]

export const deleted = defineGuard('deleted', (project, draft) =>
  [...usesIn(draft)].flatMap(({ reference, place }) =>
    usedOf(project, reference.table, reference.id)
      ? []
      : [
          {
            message: `The ${goneOf(project, reference)} this stands on was deleted; the briefing says so. Take it out, or undo the deletion.`,
            place,
            words: reference.used[WORDS] ?? reference.used['name'] ?? reference.used['title'] ?? '',
          },
        ],
  ),
)
