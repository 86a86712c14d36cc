import { existsSync, readFileSync } from 'node:fs'
import { say, Trouble } from '../lib/say.mjs'
import { clickWords, firstQuotation, firstSentence } from './spots.mjs'

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').ElectronApplication} App
 * @typedef {{ project: string, briefing: string, picture: string, sample: boolean, imports: number }} Job `imports`: articles that come in at the start
 */

/** In the first report of the sample these wait to be marked. */
const SAMPLE = { quote: 'One of them tells me it is', speaker: 'Jonas Hale', claim: '300,000 families live off' }

/** @param {string} project */
const marksIn = (project) => JSON.parse(readFileSync(project, 'utf8')).marks.length

/** @param {Page} page */
const markRows = (page) => page.getByRole('listbox', { name: 'Marks in reading order' }).getByRole('option')

/**
 * Does the job in the window, saying each step; what fails is one sentence.
 * @param {App} app
 * @param {Job} job
 */
export async function drive(app, job) {
  const page = await app.firstWindow()
  page.setDefaultTimeout(20_000)
  const before = existsSync(job.project) ? marksIn(job.project) : 0
  await step('open the window', async () => {
    await page.locator('[data-ready]').waitFor()
    if (job.imports) await imported(page)
    await page.locator('#article-text').waitFor()
    // The first start shows a tour, which waits beside the text until it is left.
    await page.getByRole('button', { name: 'Leave the tour' }).waitFor()
    await page.keyboard.press('Escape')
  })
  await step('mark a quote', async () => {
    await markBy(page, 'q', job.sample ? SAMPLE.quote : ((await firstQuotation(page)) ?? (await firstSentence(page))))
  })
  if (job.sample) await step(`name the speaker, ${SAMPLE.speaker}`, () => nameSpeaker(page, SAMPLE.speaker))
  await step('mark a claim', async () => {
    await markBy(page, 'c', job.sample ? SAMPLE.claim : await firstSentence(page))
  })
  await step('save the project', async () => {
    await answerSave(app, job.project)
    await page.keyboard.press('Control+s')
    await page.getByText('Project saved').waitFor({ state: 'attached' })
    if (marksIn(job.project) !== before + 2) throw new Error('the file does not hold the marks')
  })
  await step('take a picture of the window', async () => {
    await markRows(page)
      .filter({ has: page.locator(':scope[data-kind=quote]') })
      .last()
      .click()
    await page.screenshot({ path: job.picture })
  })
  await step('export the briefing', async () => {
    await answerSave(app, job.briefing)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: /PDF/ }).click()
    await page.getByText('Briefing exported').first().waitFor()
  })
}

/**
 * Says what is being done; what fails becomes one sentence.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} act
 */
export async function step(what, act) {
  say(`Demo: ${what}`)
  try {
    return await act()
  } catch (error) {
    if (error instanceof Trouble) throw error
    const [why] = String(error instanceof Error ? error.message : error).split('\n')
    throw new Trouble(`The demo could not ${what}: ${why}`)
  }
}

/**
 * Waits until the articles of the command line are in; a list of what came of several is read and closed.
 * @param {Page} page
 */
async function imported(page) {
  const report = page.getByRole('dialog')
  const messages = page.getByRole('region', { name: 'Messages' })
  const refused = messages.getByRole('alert').getByText(/./)
  await report
    .or(refused)
    .or(messages.getByText(/^Imported/))
    .first()
    .waitFor()
  if (await report.isVisible()) {
    for (const line of await report.getByRole('listitem').allInnerTexts()) say(`Demo:   ${line.split('\n').join(': ')}`)
    await page.keyboard.press('Enter')
    await report.waitFor({ state: 'hidden' })
  }
  const why = (await refused.count()) > 0 ? await refused.first().innerText() : 'None of these files could be read.'
  if (!(await page.locator('#article-text').isVisible())) throw new Trouble(why)
}

/**
 * Puts the caret into these words and presses the key: the quotation around it is marked, or the sentence.
 * @param {Page} page
 * @param {'q' | 'c'} key
 * @param {string} words
 */
async function markBy(page, key, words) {
  const before = await markRows(page).count()
  await clickWords(page, words)
  await page.keyboard.press(key)
  await markRows(page).nth(before).waitFor()
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function nameSpeaker(page, name) {
  const field = page.getByRole('combobox', { name: 'Speaker' })
  await page.keyboard.press('s')
  await page.locator('[data-field=speaker] input:focus').waitFor()
  await page.keyboard.type(name, { delay: 10 })
  await page.keyboard.press('Enter')
  await markRows(page).filter({ hasText: name }).waitFor()
  if ((await field.inputValue()) !== name) throw new Error(`the speaker is “${await field.inputValue()}”`)
}

/**
 * What the next dialog that asks for a place answers.
 * @param {App} app
 * @param {string} path
 */
const answerSave = (app, path) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
