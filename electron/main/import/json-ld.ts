import type { Page } from './dom'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value]

/** What the page's JSON-LD says of its article (schema.org), as plain strings. */
export function articleData(page: Page): {
  title?: string
  outlet?: string
  author?: string
  published?: string
  updated?: string
  url?: string
  language?: string
} {
  for (const script of page.document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = blocksOf(script.textContent ?? '').find((item) =>
      list(item['@type']).some((type) => typeof type === 'string' && /Article$|BlogPosting$|^Report$/.test(type)),
    )
    if (article)
      return {
        title: one(article['headline']) || one(article['name']),
        author: list(article['author']).map(nameOf).filter(Boolean).join(', '),
        outlet: nameOf(list(article['publisher'])[0]),
        published: one(article['datePublished']),
        updated: one(article['dateModified']),
        url:
          one(article['url']) ||
          (isObject(article['mainEntityOfPage'])
            ? one(article['mainEntityOfPage']['@id'])
            : one(article['mainEntityOfPage'])),
        language: one(article['inLanguage']),
      }
  }
  return {}
}

/** The top-level objects, and those of `@graph`: no deeper, whatever a page nests. */
function blocksOf(source: string): Json[] {
  if (source.length > 1_000_000) return []
  try {
    const top = list(JSON.parse(source.trim().replace(/^<!--|-->$/g, ''))).filter(isObject)
    return top.flatMap((item) => [item, ...list(item['@graph']).filter(isObject)])
  } catch {
    return []
  }
}

const one = (value: unknown): string => (typeof value === 'string' ? value : '')
const nameOf = (value: unknown): string =>
  isObject(value) ? (list(value['name']).map(one).find(Boolean) ?? '') : one(value)
