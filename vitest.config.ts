import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A law is tried hundreds of times; a slow or busy machine is no failure.
    testTimeout: 60_000,
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test/unit.json' },
  },
})
