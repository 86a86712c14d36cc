import type { Fields } from '../../../shared/project/tables'
import { safeAddress } from './address'
import { asGiven, dateGiven } from './dates'
import type { Page } from './dom'
import { articleData } from './json-ld'
import { oneLine } from './imported'

type Field = 'title' | 'outlet' | 'author' | 'published' | 'updated' | 'url' | 'language'
type Meta = Pick<Fields['articles'], Field | 'origins' | 'given'>

/** The names under which pages give a field, the trusted first. */
const NAMES: Record<Exclude<Field, 'language'>, readonly string[]> = {
  title: [
    'og:title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
  ],
  outlet: [
    'og:site_name',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
  ],
  author: [
    'author',
    'article:author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ],
  published: [
    'article:published_time',
    'og:published_time',
    'citation_publication_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dc.date',
    'date',
    'pubdate',
    'publish-date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'article:updated_time',
    'dcterms.modified',
    'dc.date.modified',
    'datemodified',
    'lastmod',
    'parsely-modified',
  ],
  url: ['og:url', 'parsely-link'],
}

/**
 * What a page says about itself, best source first: JSON-LD, meta elements, then what it shows (time, byline, title).
 * `origins` tells which gave what. Values are plain lines; addresses are those of the web only.
 */
export function metadataOf(page: Page, source: string): Meta {
  const meta: Meta = {
    title: '',
    outlet: '',
    author: '',
    published: '',
    updated: '',
    url: '',
    language: '',
    origins: [],
    given: [],
  }
  const set = (field: Field, value: string | null | undefined, from: string): void => {
    const line = clean(field, value ?? '')
    if (meta[field] !== '' || line === '') return
    meta[field] = line
    meta.origins.push({ field, from })
    if (isDate(field)) meta.given.push(...asGiven(field, oneLine((value ?? '').slice(0, 5000)), line))
  }
  for (const [field, value] of Object.entries(articleData(page))) set(field as Field, value, 'JSON-LD')
  const named = metaElements(page)
  for (const [field, names] of Object.entries(NAMES))
    for (const name of names) set(field as Field, named.get(name), `meta ${name}`)
  const { document } = page
  const words = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
  set('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href'), 'link canonical')
  set(
    'url',
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]{1,2000})|Page saved with SingleFile\s+url:\s*(https?:\/\/\S{1,2000})/
      .exec(source.slice(0, 5000))
      ?.slice(1)
      .find(Boolean),
    'saved from',
  )
  for (const [field, name] of [
    ['published', 'datePublished'],
    ['updated', 'dateModified'],
  ] as const) {
    const element = document.querySelector(`[itemprop~="${name}"]`)
    set(field, element?.getAttribute('datetime') ?? element?.getAttribute('content'), `itemprop ${name}`)
  }
  set(
    'published',
    document
      .querySelector('article time[datetime], header time[datetime], main time[datetime]')
      ?.getAttribute('datetime'),
    'time element',
  )
  set('author', words('[itemprop~="author"] [itemprop~="name"], [rel~="author"]'), 'byline')
  set('author', words('[itemprop~="author"], .byline, .author-name, .article-author'), 'byline')
  set('title', titleOf(words('title'), words('h1'), meta.outlet), 'title element')
  set('title', words('h1'), 'heading')
  set('language', page.language, 'html lang')
  set('language', named.get('content-language') ?? named.get('og:locale'), 'meta language')
  return meta
}

function metaElements(page: Page): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of page.document.querySelectorAll('meta[content]')) {
    const names = ['property', 'name', 'http-equiv', 'itemprop'].flatMap(
      (attribute) => element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [],
    )
    const value = element.getAttribute('content') ?? ''
    for (const name of names) {
      const before = found.get(name)
      // Several authors stand in several elements; of anything else the first counts.
      if (before === undefined) found.set(name, value)
      else if (/author|creator/.test(name) && before.length < 400 && !before.includes(value))
        found.set(name, `${before}, ${value}`)
    }
  }
  return found
}

const isDate = (field: Field): boolean => field === 'published' || field === 'updated'

function clean(field: Field, value: string): string {
  const line = oneLine(value.slice(0, 5000))
  if (field === 'url') return /^https?:/i.test(line) ? (safeAddress(line) ?? '') : ''
  if (isDate(field)) return dateGiven(line)
  if (field === 'language') return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(line) ? line.replaceAll('_', '-') : ''
  // An address of a profile is not a name, and neither is a whole paragraph.
  if (field === 'author') return /^https?:|@/.test(line) || line.length > 200 ? '' : line.replace(/^by\s+/i, '')
  return line
}

/** The title element without the outlet's name that sites put behind it. */
function titleOf(title: string, heading: string, outlet: string): string {
  const [whole, first] = [oneLine(title), oneLine(heading)]
  if (first.length > 10 && whole.startsWith(first)) return first
  const parted = /^(.{10,}?)\s+[|–—·-]\s+([^|–—·]{1,60})$/.exec(whole)
  return parted && (parted[2] === outlet || whole.includes(' | ')) ? parted[1]! : whole
}
