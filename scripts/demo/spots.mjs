/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Places in the article that is read. @typedef {import('playwright').Page} Page */

/** @param {Page} page */
const paragraphs = (page) => page.locator('#article-text').locator('p, li').allTextContents()

/**
 * The beginning of the first quotation of the article; undefined when there is none.
 * @param {Page} page
 */
export async function firstQuotation(page) {
  for (const text of await paragraphs(page)) {
    const found = /[“„«「"]([^“”„«»「」"]{12,})[”“»」"]/.exec(text)?.[1]
    if (found) return found.slice(0, 24)
  }
  return undefined
}

/**
 * The beginning of the first sentence that is more than a heading.
 * @param {Page} page
 */
export async function firstSentence(page) {
  const all = (await paragraphs(page)).filter((text) => text.trim() !== '')
  const text = all.find((one) => /[.!?。؟]/.test(one) && one.length > 40) ?? all[0] ?? ''
  return text.trim().slice(0, 16)
}

/**
 * Clicks in the middle of these words.
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
  const spot = await page.locator('#article-text').evaluate(middleOf, words)
  await page.mouse.click(spot.x, spot.y)
}

/**
 * Where the middle of these words is on the screen, scrolled into view first. Runs in the window.
 * @param {Element} article
 * @param {string} words
 */
function middleOf(article, words) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const at = (article.textContent ?? '').indexOf(words)
  if (at < 0) throw new Error(`the article does not hold: ${words}`)
  let left = at + Math.floor(words.length / 2)
  let node = walker.nextNode()
  for (; node && left >= (node.nodeValue ?? '').length; node = walker.nextNode()) left -= (node.nodeValue ?? '').length
  if (!node) throw new Error(`the article does not hold: ${words}`)
  node.parentElement?.scrollIntoView({ block: 'center' })
  const range = document.createRange()
  range.setStart(node, left)
  range.setEnd(node, left + 1)
  const { x, y, height } = range.getBoundingClientRect()
  return { x: x + 1, y: y + height / 2 }
}
