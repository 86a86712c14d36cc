import type { Composition, PrintedBlock } from '../briefing/composition'
import { startWriting, type Writing } from '../briefing/html/writing'
import type { Relation } from '../office/package'
import type { Picture } from './pictures'

/** What is gathered while the text of a document is written, for the parts that follow it. */
export interface DocxState {
  composition: Composition
  writing: Writing
  relations: Relation[]
  addresses: Map<string, string>
  /** Names of bookmarks by the ids of places. */
  bookmarks: Map<string, string>
  /** Places that have been set: each has a number, and is set once. */
  bookmarked: Set<string>
  /** Where the numbered lists start, in the order in which they come. */
  lists: number[]
  pictures: { picture: Picture; path: string }[]
  /** How often pictures are shown: each time has a number. */
  drawn: number
}

/** Where a block stands. */
export interface Place {
  /** Twips from the edge of the text. */
  indent: number
  /** Room to the right of `indent`, in twips. */
  width: number
  /** The style of its paragraphs, where they have none of their own. */
  style?: string
  language?: string
  direction?: string
  /** Keep with what follows. */
  keep?: boolean
  /** In a cell of a table. */
  cell?: boolean
}

export type Write = (blocks: readonly PrintedBlock[], place: Place) => string

/** Twips, twentieths of a point. */
export const paper = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const
export const MARGIN = 1304
export const widthOf = ({ paper: name }: Composition): number => paper[name].width - 2 * MARGIN

export const newState = (composition: Composition): DocxState => ({
  composition,
  writing: startWriting(composition),
  relations: [],
  addresses: new Map(),
  bookmarks: bookmarkNames(composition.places),
  bookmarked: new Set(),
  lists: [],
  pictures: [],
  drawn: 0,
})

/** Word takes 40 letters, digits and low lines; one in front keeps a name out of the list that people see. */
function bookmarkNames(places: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of places) {
    const base = `_${id.replace(/\W/g, '_').slice(0, 30)}`
    let name = base
    // Word does not tell capitals from small letters here.
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}

/** The id of a relation to a web page, the same for the same address. */
export function linkTo(state: DocxState, address: string): string {
  const known = state.addresses.get(address)
  if (known) return known
  const id = `rIdL${state.addresses.size + 1}`
  state.addresses.set(address, id)
  state.relations.push({ id, type: 'hyperlink', target: address, external: true })
  return id
}

/** `content` with the names of places on it; ids that are no places are passed over. */
export function placed(state: DocxState, content: string, ...ids: (string | undefined)[]): string {
  return ids.reduce<string>((inner, id) => {
    const name = id && state.bookmarks.get(id)
    if (!name || state.bookmarked.has(id)) return inner
    const number = state.bookmarked.size
    state.bookmarked.add(id)
    return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${number}"/>`
  }, content)
}
