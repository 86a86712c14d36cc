/** npm run e2e -- [Playwright's arguments]: the e2e tests alone, with the same set-up as npm test. */
import { ensureBuild } from './lib/build.mjs'
import { playwright } from './lib/playwright.mjs'
import { script } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await script(async () => {
  await setUp({ tests: true })
  await ensureBuild()
  return playwright(process.argv.slice(2))
})
