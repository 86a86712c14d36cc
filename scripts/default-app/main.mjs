/**
 * What Electron's own default_app.asar does, as far as development and tests need it: run the app whose
 * folder (or file) is the first argument. It is packed into the fallback runtime, see lib/runtime-cypress.mjs.
 */
import * as electron from 'electron'
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** @param {string[]} args */
function parse(args) {
  /** @type {string[]} */
  const modules = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = String(args[at])
    if (arg === '-r' || arg === '--require') modules.push(String(args[(at += 1)]))
    else if (!arg.startsWith('-')) return { modules, target: path.resolve(arg) }
  }
  return { modules, target: undefined }
}

/**
 * Methods of `app` that Electron's own default app uses too, but its public types leave out.
 * @typedef {Electron.App & { setVersion(version: string): void, setDesktopName(name: string): void, setAppPath(path: string): void }} InternalApp
 */
const app = /** @type {InternalApp} */ (electron.app)

/** @param {string} folder */
function takeNameFrom(folder) {
  const file = path.join(folder, 'package.json')
  if (!fs.existsSync(file)) return
  const about = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (about.version) app.setVersion(about.version)
  const name = about.productName ?? about.name
  if (name) app.setName(name)
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`)
}

/** @param {unknown} error */
function fail(error) {
  console.error(error)
  // A box would wait for a click that never comes where nobody watches the screen.
  if (process.stdout.isTTY) electron.dialog.showErrorBox('The app could not be started', String(error))
  process.exit(1)
}

const { modules, target } = parse(process.argv.slice(1))
try {
  if (modules.length > 0) Reflect.get(Module, '_preloadModules').call(Module, modules)
  if (!target) throw new Error('Usage: electron [-r MODULE] FOLDER|FILE')
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  takeNameFrom(target)
  const entry = Reflect.get(Module, '_resolveFilename').call(Module, target, null, true)
  app.setAppPath(fs.statSync(target).isDirectory() ? target : path.dirname(entry))
  // `import` loads CommonJS and ES modules alike. It is awaited, because Electron becomes ready when this file has run,
  // and some things (schemes, switches) can only be said before.
  await import(pathToFileURL(entry).href)
} catch (error) {
  fail(error)
}
