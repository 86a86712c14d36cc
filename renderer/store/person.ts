import type { KindName } from '../../shared/kinds/list'
import { fieldsOf } from '../../shared/project/tables'

export type PersonField = 'speaker' | 'assertedBy'

/** The field of a kind that names who said it: its first reference to a speaker; not all have one. */
export const personField = (kind: KindName): PersonField | undefined =>
  Object.entries(fieldsOf('marks', kind)).find(([, field]) => field.is === 'ref' && field.table === 'speakers')?.[0] as
    | PersonField
    | undefined
