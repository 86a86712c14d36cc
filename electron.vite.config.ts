import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

// The oldest run-times we build for, named outright: electron-vite would take those of the electron package, which is
// newer than the development runtime of scripts/lib/runtime-cypress.mjs (Electron 33: Chrome 130, Node 20).
const node = 'node20'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      sourcemap: true,
      minify: false,
      // All packages are bundled (none is a dependency at run time), so a packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          'import-worker': at('electron/main/import/worker.ts'),
          'print-worker': at('electron/main/print/worker.ts'),
          'version-worker': at('electron/main/versions/worker.ts'),
          cli: at('electron/cli/index.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload can load neither ES modules nor other files: one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // The window is loaded from our own protocol: addresses relative to the page work there and under file:.
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: chrome,
      minify: true,
      sourcemap: false,
      // The content security policy allows neither inline scripts nor data: fonts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), help: at('renderer/help.html') },
        // What the window needs to start is one file: two dozen small ones took longer to ask for than to run. What is
        // loaded later stays apart, and so does what the help page uses, which has no bridge and must not load the window.
        output: {
          codeSplitting: {
            groups: [
              { name: 'window', test: /renderer[\\/]App\.tsx$/ },
              {
                name: 'shared',
                test: /(renderer[\\/]ui[\\/](shortcuts\.ts|\w+\.css)|renderer[\\/]platform\.ts|shared[\\/]shortcut\.ts)$/,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
})
