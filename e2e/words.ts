import type { Locator, Page } from '@playwright/test'

/** What a hand does in the article's text. */

export const articleText = (page: Page): Locator => page.locator('#article-text')

/** Selects words of the article as a mouse would, by pressing at their start and releasing at their end. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { start, end } = await boxOf(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

/** Puts the caret into the middle of words with one click. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { start, end } = await boxOf(page, words)
  const sameLine = Math.abs(start.y - end.y) < 2
  await page.mouse.click(sameLine ? (start.x + end.x) / 2 : start.x + 4, start.y)
}

interface Point {
  x: number
  y: number
}

/** Where words of the article begin and end on the screen, scrolled into view first. */
export async function boxOf(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  return articleText(page).evaluate(async (text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let all = ''
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, start: all.length })
      all += node.data
    }
    const at = all.indexOf(wanted)
    if (at < 0) throw new Error(`The article does not hold: ${wanted}`)
    const place = (offset: number, back: boolean) => {
      const { node, start } = nodes.findLast((n) => n.start + (back ? 1 : 0) <= offset)!
      return { node, offset: offset - start }
    }
    const range = document.createRange()
    const from = place(at, false)
    const to = place(at + wanted.length, true)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    // What was never drawn has a guessed height: the second time it is where it stays.
    for (let i = 0; i < 2; i++) {
      from.node.parentElement!.scrollIntoView({ block: 'center' })
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    }
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
    const [first, last] = [boxes[0]!, boxes.at(-1)!]
    return {
      start: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
      end: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
    }
  }, words)
}

/** The words drawn as marks, one entry a mark, in the order in which they begin. */
export async function drawnMarks(page: Page): Promise<{ kind: string; words: string }[]> {
  return articleText(page).evaluate((text) => {
    const marks = new Map<string, { kind: string; words: string }>()
    for (const part of text.querySelectorAll<HTMLElement>('.mark[data-mark]')) {
      const { mark = '', kind = '' } = part.dataset
      const seen = marks.get(mark) ?? { kind, words: '' }
      marks.set(mark, { kind, words: seen.words + (part.textContent ?? '') })
    }
    return [...marks.values()]
  })
}
