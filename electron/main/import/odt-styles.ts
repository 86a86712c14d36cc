import { child, elements, type XmlNode } from './xml'
import type { Emphasis } from './docx-styles'

export interface OdtStyles {
  emphasis: (style: string | undefined) => ReadonlyMap<Emphasis, boolean>
  /** 1 to 6 for a title or heading, 0 for all else. */
  level: (style: string | undefined) => number
  quote: (style: string | undefined) => boolean
  /** `depth` counts from 1. */
  list: (style: string | undefined, depth: number) => { kind: 'bulletList' | 'orderedList'; start: number }
}

export function odtStyles(...sources: readonly XmlNode[]): OdtStyles {
  const styles = new Map<string, XmlNode>()
  const lists = new Map<string, XmlNode>()
  for (const source of sources) {
    for (const style of elements(source, 'style:style')) styles.set(style.attributes['style:name'] ?? '', style)
    for (const list of elements(source, 'text:list-style')) lists.set(list.attributes['style:name'] ?? '', list)
  }
  const chain = (name: string | undefined): XmlNode[] => {
    const found: XmlNode[] = []
    for (
      let style = styles.get(name ?? '');
      style && found.length < 20;
      style = styles.get(style.attributes['style:parent-style-name'] ?? '')
    )
      found.push(style)
    return found
  }
  const known = new Map<string | undefined, Map<Emphasis, boolean>>()
  const named = (name: string | undefined, pattern: RegExp): boolean =>
    pattern.test(name ?? '') ||
    chain(name).some((style) => pattern.test(style.attributes['style:parent-style-name'] ?? ''))
  return {
    emphasis(name) {
      if (!known.has(name))
        known.set(
          name,
          new Map(
            chain(name)
              .toReversed()
              .flatMap((style) => emphasisIn(child(style, 'style:text-properties'))),
          ),
        )
      return known.get(name)!
    },
    level: (name) => (named(name, /^Title$/) ? 1 : 0),
    quote: (name) => named(name, /^(?:Quotations|Quote|Intense_20_Quote)$/),
    list(name, depth) {
      const level = lists.get(name ?? '')?.children.find((node) => node.attributes['text:level'] === String(depth))
      const numbered = level?.name === 'text:list-level-style-number' && level.attributes['style:num-format'] !== ''
      return {
        kind: numbered ? 'orderedList' : 'bulletList',
        start: Number(level?.attributes['text:start-value'] ?? 1) || 1,
      }
    },
  }
}

function emphasisIn(properties: XmlNode | undefined): [Emphasis, boolean][] {
  if (!properties) return []
  const found: [Emphasis, boolean][] = []
  const put = (attribute: string, ...kinds: [Emphasis, RegExp][]): void => {
    const value = properties.attributes[attribute]
    if (value !== undefined) for (const [emphasis, on] of kinds) found.push([emphasis, on.test(value)])
  }
  put('fo:font-weight', ['bold', /^(?:bold|[6-9]00)$/])
  put('fo:font-style', ['italic', /^(?:italic|oblique)$/])
  put('style:text-underline-style', ['underline', /^(?!none$)/])
  put('style:text-line-through-style', ['strike', /^(?!none$)/])
  put('style:text-position', ['superscript', /^(?:super|[1-9])/], ['subscript', /^(?:sub|-)/])
  put('text:display', ['hidden', /^none$/])
  return found
}
