import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** @typedef {typeof import('../store')} Store */

export const root = resolve(import.meta.dirname, '../..')
const out = join(root, 'out/faults')

export const writerPath = join(out, 'writer.mjs')

/** Bundles the app's store for plain Node, apart from the app's own build, which nothing for tests is to enter. */
export async function bundle() {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: { store: join(root, 'faults/store.ts'), writer: join(root, 'faults/writer.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
}

/** @returns {Promise<Store>} */
export const loadStore = () => import(pathToFileURL(join(out, 'store.mjs')).href)
