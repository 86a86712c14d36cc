import { child, elements, xmlTree, type XmlNode } from './xml'

export type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript' | 'hidden'

/** What of a paragraph's style has a meaning for us. */
export interface ParagraphStyle {
  /** 1 to 6 for a heading, 0 for all else. */
  level: number
  quote: boolean
  list: { id: string; depth: number } | undefined
}

export interface Styles {
  paragraph: (id: string | undefined) => ParagraphStyle
  emphasis: (id: string | undefined) => ReadonlyMap<Emphasis, boolean>
}

const value = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val']

/** `w:b`, `w:b w:val="0"` and their like. */
export const isOn = (val: string | undefined): boolean => val === undefined || !/^(?:0|false|off|none)$/.test(val)

/** Emphasis by the name of its element inside `w:rPr`. */
export function emphasisOf(name: string, val: string | undefined): [Emphasis, boolean][] {
  switch (name) {
    case 'w:b':
      return [['bold', isOn(val)]]
    case 'w:i':
      return [['italic', isOn(val)]]
    case 'w:u':
      return [['underline', val !== undefined && isOn(val)]]
    case 'w:strike':
    case 'w:dstrike':
      return [['strike', isOn(val)]]
    case 'w:vanish':
      return [['hidden', isOn(val)]]
    case 'w:vertAlign':
      return [
        ['superscript', val === 'superscript'],
        ['subscript', val === 'subscript'],
      ]
  }
  return []
}

export function stylesOf(source: string): Styles {
  const byId = new Map<string, XmlNode>()
  for (const style of elements(xmlTree(source), 'w:style')) byId.set(style.attributes['w:styleId'] ?? '', style)
  /** A style and those it is based on, itself first. */
  const chain = (id: string | undefined): XmlNode[] => {
    const found: XmlNode[] = []
    for (
      let style = byId.get(id ?? '');
      style && found.length < 20;
      style = byId.get(value(child(style, 'w:basedOn')) ?? '')
    )
      found.push(style)
    return found
  }
  const paragraphs = new Map<string | undefined, ParagraphStyle>()
  const runs = new Map<string | undefined, Map<Emphasis, boolean>>()
  return {
    paragraph: (id) => cached(paragraphs, id, () => paragraphStyle(id, chain(id))),
    emphasis: (id) =>
      cached(runs, id, () => {
        const all = chain(id)
          .toReversed()
          .flatMap((style) => child(style, 'w:rPr')?.children ?? [])
        return new Map(all.flatMap((node) => emphasisOf(node.name, value(node))))
      }),
  }
}

function cached<T>(map: Map<string | undefined, T>, id: string | undefined, make: () => T): T {
  if (!map.has(id)) map.set(id, make())
  return map.get(id)!
}

function paragraphStyle(id: string | undefined, chain: XmlNode[]): ParagraphStyle {
  const first = <T>(look: (style: XmlNode, props: XmlNode | undefined) => T | undefined): T | undefined => {
    for (const style of chain) {
      const found = look(style, child(style, 'w:pPr'))
      if (found !== undefined) return found
    }
    return
  }
  // Documents without a list of styles still use Word's own names.
  const names = chain.length ? chain.map((style) => value(child(style, 'w:name')) ?? '') : [id ?? '']
  const named = names.map((name) => /^heading ?([1-9])$/i.exec(name)?.[1]).find(Boolean)
  const outline = first((_, props) => value(child(props, 'w:outlineLvl')))
  const level = named ? Number(named) : names.some((name) => /^title$/i.test(name)) ? 1 : outlineLevel(outline)
  const list = first((_, props) => {
    const numbering = child(props, 'w:numPr')
    return (
      numbering && {
        id: value(child(numbering, 'w:numId')) ?? '',
        depth: Number(value(child(numbering, 'w:ilvl')) ?? 0),
      }
    )
  })
  return {
    level: Math.min(level, 6),
    quote: names.some((name) => /^(?:intense |block )?(?:quote|quotation|text quote)s?$|^block text$/i.test(name)),
    list: list?.id && list.id !== '0' ? list : undefined,
  }
}

/** `w:outlineLvl` counts from 0; 9 is body text. */
export const outlineLevel = (val: string | undefined): number =>
  val !== undefined && /^[0-8]$/.test(val) ? Math.min(Number(val) + 1, 6) : 0

export interface ListLevel {
  kind: 'bulletList' | 'orderedList'
  start: number
}

/** Which kind of list a paragraph with this `numId` at this depth belongs to; undefined for none. */
export type Numbering = (id: string, depth: number) => ListLevel | undefined

export function numberingOf(source: string): Numbering {
  const root = xmlTree(source)
  const abstract = new Map<string, XmlNode>()
  for (const node of elements(root, 'w:abstractNum')) abstract.set(node.attributes['w:abstractNumId'] ?? '', node)
  const levels = new Map<string, ListLevel>()
  const none = new Set<string>()
  const put = (id: string, level: XmlNode): void => {
    const key = `${id}:${level.attributes['w:ilvl'] ?? '0'}`
    const format = value(child(level, 'w:numFmt')) ?? 'decimal'
    if (format === 'none') none.add(key)
    else {
      const start = Number(value(child(level, 'w:start')) ?? 1)
      levels.set(key, {
        kind: format === 'bullet' ? 'bulletList' : 'orderedList',
        start: Number.isInteger(start) ? start : 1,
      })
    }
  }
  for (const num of elements(root, 'w:num')) {
    const id = num.attributes['w:numId'] ?? ''
    const base = abstract.get(value(child(num, 'w:abstractNumId')) ?? '')
    for (const level of base?.children ?? []) if (level.name === 'w:lvl') put(id, level)
    for (const level of elements(num, 'w:lvl')) put(id, level)
    for (const override of elements(num, 'w:lvlOverride')) {
      const level = levels.get(`${id}:${override.attributes['w:ilvl'] ?? '0'}`)
      const start = Number(value(child(override, 'w:startOverride')))
      if (level && Number.isInteger(start))
        levels.set(`${id}:${override.attributes['w:ilvl'] ?? '0'}`, { ...level, start })
    }
  }
  return (id, depth) => {
    const key = `${id}:${depth}`
    if (none.has(key)) return
    // A list that is defined nowhere is still a list.
    return levels.get(key) ?? { kind: 'bulletList', start: 1 }
  }
}
