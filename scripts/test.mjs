/** npm test: every check there is, from types to the real app. The last line is "N passed, N failed". */
import { rmSync } from 'node:fs'
import { ensureBuild } from './lib/build.mjs'
import { inRoot } from './lib/paths.mjs'
import { e2eReport, hasE2eTests, playwright } from './lib/playwright.mjs'
import { playwrightCounts, sum, vitestCounts } from './lib/results.mjs'
import { run } from './lib/run.mjs'
import { say, script } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

const unitReport = inRoot('out', 'test', 'unit.json')

async function check() {
  const { code } = await run('npm', ['run', '--silent', 'check'])
  return code === 0
}

async function build() {
  await ensureBuild()
  return true
}

async function e2e() {
  if (hasE2eTests()) return (await playwright()) === 0
  say('e2e: no tests yet')
  return true
}

/** @type {[string, () => Promise<boolean>][]} */
const parts = [
  ['check (types, lint, format, unit tests)', check],
  ['build', build],
  ['e2e', e2e],
]

await script(async () => {
  for (const file of [unitReport, e2eReport]) rmSync(file, { force: true })
  await setUp({ tests: true })
  let stopped = false
  for (const [name, part] of parts) {
    say(`--- ${name}`)
    stopped = !(await part())
    if (stopped) say(`Stopped: ${name} failed`)
    if (stopped) break
  }
  const counts = [vitestCounts(unitReport), playwrightCounts(e2eReport)]
  const { passed, failed } = sum(counts)
  if (counts.some(Boolean)) console.log(`${passed} passed, ${failed} failed`)
  return stopped || failed > 0 || passed === 0 ? 1 : 0
})
