import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/test/artifacts',
  // One window at a time: windows that fight for focus make keyboard tests fail at random.
  workers: 1,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
})
