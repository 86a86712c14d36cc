import type { ReactNode } from 'react'
import type { Field } from '../../../shared/kinds/field'
import type { Span } from '../../../shared/text/anchor'
import type { ComposedText } from '../../../shared/text/composed'
import type { RichText } from '../../../shared/text/rich'
import type { Rec, TableName } from '../../../shared/project/tables'

export type FieldType = Field['is']
export type FieldOf<K extends FieldType> = Extract<Field, { is: K }>

/** What a field of each type holds. */
interface Values {
  text: string
  choice: string
  ref: string | null
  refs: string[]
  span: Span | null
  spans: Span[]
  rich: RichText | null
  composed: ComposedText | null
  number: number
  texts: string[]
  record: object
  records: Record<string, string>[]
}

/** Whose field it is. */
export interface Owner {
  table: TableName
  record: Rec
}

/** What every control is given; `value` is the field's value, `write` makes it a command. */
export interface ControlProps<K extends FieldType> {
  name: string
  field: FieldOf<K>
  value: Values[K]
  write: (value: Values[K]) => void
  owner: Owner
  /** Quiet words under the control, e.g. where the value came from. */
  below?: ReactNode
}
