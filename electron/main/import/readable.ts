import { Readability } from '@mozilla/readability'
import { plainText } from '../../../shared/text/plain'
import { isBlank, type RichText } from '../../../shared/text/rich'
import { measure, type Element, type Page } from './dom'
import { toRichText, type Inside } from './html-walk'
import { leftOut, proseOf } from './prose'

/** Deeper or larger trees are not the work of a newsroom, and Readability takes minutes for them. */
const DEEPEST = 250
const LARGEST = 60_000

/** A page of which less than this is left is worth a word to the person. */
const MUCH_CUT = 0.2

/**
 * The shares of running text, against what was kept, that may be left out of the part of a page that calls itself the article
 * and of all of it: below there is a teaser here and a comment there.
 */
const MISSING = { element: 0.2, page: 0.6 }
const A_PARAGRAPH = 400

export interface Readable {
  doc: RichText
  /** So much was left out that a person should look. */
  cut: boolean
  /** Other readings of the page hold running text that this one lacks. */
  doubt: boolean
}

/**
 * The article of a page: what Readability finds, or the whole body where there is nothing to be found or nothing to be
 * cut. `part`: what a person wants instead of it.
 */
export function readable(page: Page, inside?: Inside, part?: 'page' | 'element'): Readable {
  const whole = toRichText(page.body, inside, page)
  const sure = (doc: RichText): Readable => ({ doc, cut: false, doubt: false })
  const element = articleElement(page.body)
  if (part === 'element') return sure(element ? toRichText(element, inside, page) : whole)
  if (part || isPlain(page.body)) return sure(whole)
  const article = extract(page, inside)
  if (!article || isBlank(article)) return sure(whole)
  const [kept, all] = [plainText(article).text.length, plainText(whole).text.length]
  const prose = proseOf(article)
  const lacks = (other: RichText, share: number): boolean =>
    leftOut(prose, proseOf(other)) > Math.max(A_PARAGRAPH, prose.length * share)
  return {
    doc: article,
    cut: all > 1000 && kept < all * MUCH_CUT,
    doubt:
      (element !== undefined && lacks(toRichText(element, undefined, page), MISSING.element)) ||
      lacks(whole, MISSING.page),
  }
}

/** Candidates for the article, at most. */
const MOST = 100

/** The part of the page that calls itself the article: the longest, because teasers of others may do so, too. */
function articleElement(body: Element): Element | undefined {
  let longest: { element: Element; length: number } | undefined
  let seen = 0
  for (const element of body.querySelectorAll('[itemprop~="articleBody"], article, main, [role="main"]')) {
    if (++seen > MOST) break
    const length = (element.textContent ?? '').length
    // Of one inside another the outer one has everything.
    if (!longest || length > longest.length) longest = { element, length }
  }
  return longest?.element
}

/** A page without the furniture of a site (menus, forms, footers, a style for every corner) is all article. */
function isPlain(body: Element): boolean {
  if (body.querySelector('nav, aside, footer, form, iframe, script[src], [role="navigation"]')) return false
  let styled = 0
  for (const _ of body.querySelectorAll('[class], [id]')) if (++styled > 10) return false
  return true
}

function extract(page: Page, inside: Inside | undefined): RichText | undefined {
  const { nodes, depth } = measure(page.body)
  if (nodes > LARGEST || depth > DEEPEST) return
  try {
    // It takes the tree apart, so it gets a copy; its result is taken as a tree and never becomes HTML again.
    const document = page.document.cloneNode(true)
    const found = new Readability<Element>(document as never, {
      serializer: (node: unknown) => node as Element,
      disableJSONLD: true,
    }).parse()
    return found?.content ? toRichText(found.content, inside, page) : undefined
  } catch {
    return
  }
}
