import { claim } from './claim'
import { passage } from './passage'
import { quote } from './quote'
import type { Kind, Names } from './kind'
import type { Range } from '../text/snap'

/** Every kind of mark. Types, schema, keys, menus, the side panel and the exports follow from this list. */
export const kinds = { quote, claim, passage }

export type KindName = keyof typeof kinds

/** A kind whose fields are not known to the compiler, for code that treats all kinds alike. */
export interface AnyKind extends Omit<Kind<KindName>, 'derive' | 'summary' | 'person'> {
  derive: (article: string, range: Range) => object
  summary: (mark: object, names: Names) => string
  person: (mark: object) => string | null
}

export const kindList = Object.values(kinds) as unknown as readonly AnyKind[]

export const kindOf = (name: KindName): AnyKind => kinds[name] as unknown as AnyKind
