import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect } from './app'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs all of axe's rules, best practices among them, and names what breaks them. */
export async function check(page: Page, scene: string): Promise<void> {
  // By the debugger: the page's policy lets no foreign script in.
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations, passes } = await axe.run()
    if (passes.length < 20) throw new Error('axe has hardly looked at anything')
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => [
        id,
        html.slice(0, 160),
        [...any, ...all, ...none]
          .map(({ message }) => message)
          .join('; ')
          .slice(0, 200),
      ]),
    )
  })
  expect.soft(found, scene).toEqual([])
}
