import { REFERENCE_FORMS, type Cut, type Reference } from '../../../shared/text/composed'

/** References, parts and blocks that are carried through the clipboard as data of an element. Whatever does not fit is refused. */

const ID = /^[a-z]_[0-9a-z]{9,40}$/
const NAME = /^[a-z][a-zA-Z]{0,40}$/

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown, most: number): value is Record<string, string> =>
  isObject(value) && Object.entries(value).every(([name, words]) => NAME.test(name) && isText(words, most))
const isCut = (value: unknown): value is Cut =>
  isObject(value) &&
  Number.isInteger(value['start']) &&
  Number.isInteger(value['end']) &&
  (value['start'] as number) >= 0 &&
  (value['end'] as number) >= 0 &&
  isText(value['by'], 1000)

function isReference(value: unknown): value is Reference {
  if (!isObject(value)) return false
  const { table, id, as, used, cuts, kept } = value
  return (
    ['marks', 'speakers', 'articles'].includes(table as string) &&
    isText(id, 60) &&
    ID.test(id) &&
    (REFERENCE_FORMS as readonly unknown[]).includes(as) &&
    isWords(used, 2_000_000) &&
    Array.isArray(cuts) &&
    cuts.length <= 1000 &&
    cuts.every(isCut) &&
    isText(kept, 2_000_000)
  )
}

const parsed = (json: string | undefined): unknown => {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return undefined
  }
}

/** The reference that an element carries; false refuses the element. */
export function referenceIn(element: HTMLElement): Reference | false {
  const value = parsed(element.dataset['reference'])
  if (!isReference(value)) return false
  const { table, id, as, used, cuts, kept } = value
  return { table, id, as, used, cuts: cuts.map(({ start, end, by }) => ({ start, end, by })), kept }
}

export function partIn(element: HTMLElement): { name: string; options: Record<string, string> } | false {
  const value = parsed(element.dataset['part'])
  if (!isObject(value) || !isText(value['name'], 60) || !isWords(value['options'], 1000)) return false
  return { name: value['name'], options: value['options'] }
}

export function judgmentIn(element: HTMLElement): { confidence: string; claims: string[] } {
  const { confidence = '', claims = '' } = element.dataset
  return {
    confidence: ['low', 'moderate', 'high'].includes(confidence) ? confidence : '',
    claims: claims.split(' ').filter((id) => ID.test(id)),
  }
}

/** Pictures that the file takes. */
export const isPicture = (src: string): boolean => /^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/.test(src)
