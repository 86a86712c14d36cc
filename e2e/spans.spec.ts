import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { articleText, clickWords, drawnMarks, selectWords } from './words'
import { editor, marks, messages, said } from './window'

const BROKEN = `Pilots wait for the ice

“We stay in port,” Oda Ness said on Monday, “until the ice is gone.” Nobody asked her why. The ferry 👩‍👩‍👧‍👦 office had no comment.

She had said so before.
`

const RTL = `الجليد في المرفأ

قالت أودا نس: «لن نبحر قبل أن يذوب الجليد»، ثم أضافت: «وهذا كل شيء». ولم يسألها أحد.
`

const TABLE = `<!doctype html><html><head><title>Ice in the ports</title></head><body><article><h1>Ice in the ports</h1>
<p>The harbour office gave these figures on Monday, and said that they would be put right in the course of the week.</p>
<table><tr><th>Port</th><th>Ships waiting</th></tr><tr><td>Lunnik north</td><td>Fourteen tankers</td></tr>
<tr><td>Velm outer</td><td>Nine ferries</td></tr></table>
<p>Nobody at the office wanted to say how long the ships would have to wait, or who was going to pay for it.</p>
</article></body></html>`

/** The words of each drawn mark, with its parts apart. */
const parts = (page: Page): Promise<string[][]> =>
  articleText(page).evaluate((text) => {
    const marks = new Map<string, string[]>()
    let end: Node | null = null
    for (const part of text.querySelectorAll<HTMLElement>('.mark[data-mark]')) {
      const words = marks.get(part.dataset['mark']!) ?? []
      if (end && part.previousSibling === end) words.push(words.pop()! + part.textContent)
      else words.push(part.textContent!)
      marks.set(part.dataset['mark']!, words)
      end = part
    }
    return [...marks.values()]
  })

test.describe('a broken quote', () => {
  test.beforeEach(async ({ quoin }) => {
    await quoin.start(quoin.file('ice.txt', BROKEN))
  })

  test('is one mark of two parts: first part, key, second part, key', async ({ quoin: { page } }) => {
    await selectWords(page, 'We stay in port')
    await page.keyboard.press('q')
    await selectWords(page, 'until the ice is gone')
    await page.keyboard.press('a')
    await expect(said(page)).toContainText('Added to quote 1: until the ice is gone')
    expect(await parts(page)).toEqual([['We stay in port', 'until the ice is gone']])
    await expect(marks(page)).toHaveCount(1)
    await expect(marks(page)).toContainText('We stay in port … until the ice is gone')
    await expect(editor(page, 'Quote 1')).toBeVisible()

    // How it was said, and by whom; drawn while the mark is chosen.
    await clickWords(page, 'said on')
    await selectWords(page, 'Oda Ness')
    await page.keyboard.press('Shift+S')
    await expect(said(page)).toContainText('Source of quote 1: Oda Ness')
    await selectWords(page, 'said on Monday')
    await page.keyboard.press('Shift+C')
    const quote = editor(page, 'Quote 1')
    await expect(quote).toContainText('Oda Ness')
    await expect(quote).toContainText('said on Monday')
    await expect(articleText(page).locator('.part')).toHaveText(['Oda Ness', 'said on Monday'])
    await quote.getByRole('button', { name: 'Clear source' }).click()
    await expect(articleText(page).locator('.part')).toHaveText(['said on Monday'])

    // One step of undo each, all the way back.
    for (const expected of [2, 1, 0]) {
      await page.keyboard.press('Control+z')
      await expect(articleText(page).locator('.part')).toHaveCount(expected)
    }
    await page.keyboard.press('Control+z')
    await expect.poll(() => parts(page)).toEqual([['We stay in port']])
  })

  test('words that overlap make one part; words already in it, and none at all, are refused in words', async ({
    quoin: { page },
  }) => {
    await selectWords(page, 'We stay')
    await page.keyboard.press('q')
    await page.keyboard.press('a')
    await expect(messages(page)).toContainText('Select the words that belong to quote 1 as well, then press A.')
    await selectWords(page, 'stay in port')
    await page.keyboard.press('a')
    expect(await parts(page)).toEqual([['We stay in port']])
    await selectWords(page, 'stay in')
    await page.keyboard.press('a')
    await expect(messages(page)).toContainText('These words are in quote 1 already. Nothing was changed.')
    // A bare caret means the quotation around it.
    await clickWords(page, 'the ice is')
    await page.keyboard.press('a')
    expect((await parts(page))[0]).toHaveLength(2)
    await expect(marks(page)).toContainText('We stay in port … until the ice is gone')
  })

  test('words can be taken out again: from the middle, by key, and a part at a time', async ({ quoin: { page } }) => {
    await selectWords(page, 'We stay in port,” Oda Ness said on Monday, “until the ice is gone')
    await page.keyboard.press('q')
    await selectWords(page, ',” Oda Ness said on Monday, “')
    await page.keyboard.press('Shift+A')
    expect(await parts(page)).toEqual([['We stay in port', 'until the ice is gone']])
    await editor(page, 'Quote 1').getByRole('button', { name: 'Take these words out: until the ice is gone' }).click()
    await expect.poll(() => parts(page)).toEqual([['We stay in port']])
    // The handles of a hot mark lie over its edges.
    await page.keyboard.press('Escape')
    await selectWords(page, 'We stay in port')
    await page.keyboard.press('Shift+A')
    await expect(messages(page)).toContainText('That would leave no words in quote 1. To delete it, press Del.')
    await selectWords(page, 'Nobody asked')
    await page.keyboard.press('Shift+A')
    await expect(messages(page)).toContainText('These words are not in quote 1. Nothing was changed.')
  })

  test('a claim has no cue, and a cue stays in its paragraph', async ({ quoin: { page } }) => {
    await selectWords(page, 'Nobody asked her why')
    await page.keyboard.press('c')
    await selectWords(page, 'said on Monday')
    await page.keyboard.press('Shift+C')
    await expect(messages(page)).toContainText('A claim has no cue; a quote has.')
    await clickWords(page, 'stay in port')
    await page.keyboard.press('q')
    await selectWords(page, 'had no comment.She had said')
    await page.keyboard.press('Shift+C')
    await expect(messages(page)).toContainText('A cue is a few words of one paragraph. Select only those')
    // One word needs no selection.
    await clickWords(page, 'said on Monday')
    await clickWords(page, ' said on')
    await page.keyboard.press('Shift+C')
    await expect(articleText(page).locator('.part')).toHaveCount(1)
  })
})

test.describe('what else can be selected', () => {
  test('several paragraphs, the whole article, and white space', async ({ quoin }) => {
    const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
    await selectWords(page, 'to the pilots.')
    await page.keyboard.press('q')
    await selectWords(page, 'Nobody was hurt.The port authority')
    await page.keyboard.press('a')
    await expect(marks(page)).toHaveCount(1)
    expect((await drawnMarks(page))[0]!.words).toBe('Nobody was hurt.The port authorityto the pilots.')
    await page.keyboard.press('Escape')

    await selectWords(page, ' by Friday')
    await page.keyboard.press('Home')
    await page.keyboard.press('Escape')
    await clickWords(page, 'Harbour pilots')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('p')
    await expect(editor(page, /^Passage/)).toBeVisible()
    const whole = (await drawnMarks(page)).find((mark) => mark.kind === 'passage')!
    expect(whole.words.startsWith('Harbour pilots stop work')).toBe(true)
    expect(whole.words.endsWith('letter to the pilots.')).toBe(true)
    await page.keyboard.press('Escape')

    await selectWords(page, 'forty ships')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const selected = await page.evaluate(() => getSelection()!.toString())
    expect(selected).toBe(' ')
    await page.keyboard.press('c')
    await expect(messages(page)).toContainText('There are no words here to mark.')
    await page.keyboard.press('a')
    await expect(messages(page)).toContainText('There are no words here to add to passage 1.')
    await expect(marks(page)).toHaveCount(2)
  })

  test('half an emoji means the whole of it', async ({ quoin }) => {
    const page = await quoin.start(quoin.file('ice.txt', BROKEN))
    await selectWords(page, 'Nobody asked')
    await page.keyboard.press('q')
    // From inside the family, as a selection by script or by a touch can have it.
    await articleText(page).evaluate(async (text) => {
      const heard = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }))
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      let node = walker.nextNode() as Text
      while (!node.data.includes('👩')) node = walker.nextNode() as Text
      const at = node.data.indexOf('👩')
      getSelection()!.setBaseAndExtent(node, at - 6, node, at + 3)
      await heard
    })
    await page.keyboard.press('a')
    await expect.poll(() => parts(page)).toEqual([['Nobody asked', 'ferry 👩‍👩‍👧‍👦']])
  })

  test('text that runs from right to left', async ({ quoin }) => {
    const page = await quoin.start(quoin.file('rtl.txt', RTL))
    await clickWords(page, 'نبحر')
    await page.keyboard.press('q')
    await clickWords(page, 'كل شيء')
    await page.keyboard.press('a')
    await expect.poll(() => parts(page)).toEqual([['لن نبحر قبل أن يذوب الجليد', 'وهذا كل شيء']])
    await clickWords(page, 'أضافت')
    await page.keyboard.press('Shift+C')
    await expect(articleText(page).locator('.part')).toHaveText(['أضافت'])
  })

  test('cells of a table', async ({ quoin }) => {
    const page = await quoin.start(quoin.file('table.html', TABLE))
    await selectWords(page, 'Fourteen tankers')
    await page.keyboard.press('c')
    await selectWords(page, 'Nine ferries')
    await page.keyboard.press('a')
    expect(await parts(page)).toEqual([['Fourteen tankers', 'Nine ferries']])
    await page.keyboard.press('Escape')
    await selectWords(page, 'Lunnik northFourteen tankers')
    await page.keyboard.press('q')
    await expect(marks(page)).toHaveCount(2)
    expect((await drawnMarks(page)).find((mark) => mark.kind === 'quote')!.words).toBe('Lunnik northFourteen tankers')
  })
})
