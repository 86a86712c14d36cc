import { Readability } from '@mozilla/readability'
import { plainText } from '../../../shared/text/plain'
import { isBlank, type RichText } from '../../../shared/text/rich'
import { measure, type Element, type Page } from './dom'
import { toRichText, type Inside } from './html-walk'

/** Deeper or larger trees are not the work of a newsroom, and Readability takes minutes for them. */
const DEEPEST = 250
const LARGEST = 60_000

/** A page of which less than this is left is worth a word to the person. */
const MUCH_CUT = 0.2

/**
 * The article of a page: what Readability finds, or the whole body where there is nothing to be found or nothing to be
 * cut. `cut` says that so much was left out that a person should look.
 */
export function readable(page: Page, inside?: Inside): { doc: RichText; cut: boolean } {
  const whole = toRichText(page.body, inside)
  if (isPlain(page.body)) return { doc: whole, cut: false }
  const article = extract(page, inside)
  if (!article || isBlank(article)) return { doc: whole, cut: false }
  const [kept, all] = [plainText(article).text.length, plainText(whole).text.length]
  return { doc: article, cut: all > 1000 && kept < all * MUCH_CUT }
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
    return found?.content ? toRichText(found.content, inside) : undefined
  } catch {
    return
  }
}
