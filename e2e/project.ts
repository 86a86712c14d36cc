import { readFileSync } from 'node:fs'
import type { Quoin } from './app'
import { expect } from './app'
import { HARBOUR } from './articles'

interface Saved {
  articles: { corrections?: { at: number; removed: string; inserted: string }[] }[]
  marks: {
    id: string
    kind: string
    spans: { exact: string }[]
    speaker?: string | null
    note?: unknown
    tags?: string[]
    form?: string
    cue?: { exact: string }
    certainty?: number
  }[]
  dismissals: { suggested: string; form?: string; certainty?: number }[]
  links: { type: string; from: string; to: string }[]
  speakers: { id: string; name: string; aliases?: string[] }[]
  tags: { id: string; name: string }[]
  quarantine: { raw: unknown }[]
}

/** The project as it stands in its file. */
export const saved = (path: string): Saved => JSON.parse(readFileSync(path, 'utf8')) as Saved

/** What was put right in the first article. */
export const corrected = (path: string) => saved(path).articles[0]!.corrections ?? []

/** Starts with the article about the harbour and saves it as a project of that name; returns the project's path. */
export async function startSaved(quoin: Quoin, name = 'harbour.quoin'): Promise<string> {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  const path = `${quoin.folder}/${name}`
  await quoin.answerSave(path)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.replace('.quoin', ''))
  return path
}
