import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test/unit.json' },
  },
})
