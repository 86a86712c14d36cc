/** Pages of peers, built into a temporary folder and shown by an Electron of their own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { _electron } from 'playwright'
import { build } from 'vite'
import { root } from './app.mjs'

/**
 * Switches with which a frame comes as soon as it is ready: the wait for the screen, up to 17 ms at 60 Hz, is nobody's work and would
 * hide what a key costs. Not for what is measured in processor time: more frames are drawn.
 */
export const AT_ONCE = ['--disable-gpu-vsync', '--disable-frame-rate-limit']

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

const names = ['plain', 'recogito', 'markjs', 'tiptap']

/**
 * @param {string} folder a temporary one
 * @param {Record<string, object>} scenes by name
 */
export async function buildPages(folder, scenes) {
  for (const name of names) {
    const from = JSON.stringify(join(root, 'bench/bare'))
    writeFileSync(
      join(folder, `${name}.js`),
      `import { page } from ${from.slice(0, -1)}/page.mjs"\nimport { open } from ${from.slice(0, -1)}/${name}.mjs"\npage(open)\n`,
    )
  }
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'pages'),
      target: 'chrome130',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(folder, `${name}.js`)])),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  for (const [name, scene] of Object.entries(scenes))
    writeFileSync(join(folder, 'pages', `${name}.json`), JSON.stringify(scene))
}

const html = (
  /** @type {string} */ name,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${name}</title>
<link rel="stylesheet" href="style.css" /></head><body><div id="scroll"><div id="text"></div></div>
<script type="module" src="${name}.js"></script></body></html>`

/**
 * Serves a folder of pages to this machine alone.
 * @param {string} folder
 */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const type = types[/** @type {keyof typeof types} */ (extname(path))]
    try {
      const body = path.endsWith('.html') ? html(path.slice(0, -5)) : readFileSync(join(folder, path))
      response.writeHead(200, type ? { 'content-type': type } : {}).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/**
 * @param {string} electronPath
 * @param {string} folder where `buildPages` built
 * @param {string[]} [more] switches
 */
export async function openBare(electronPath, folder, more = []) {
  const { address, stop } = await serve(join(folder, 'pages'))
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [...switches, ...more, join(root, 'bench/bare'), `${address}/plain.html`],
  })
  const page = await app.firstWindow()
  return {
    page,
    /** A fresh page, nothing opened in it yet. */
    show: async (/** @type {string} */ name) => {
      await page.goto(`${address}/${name}`)
      await page.waitForFunction(() => 'bench' in window)
    },
    close: async () => {
      await app.close()
      stop()
    },
  }
}
