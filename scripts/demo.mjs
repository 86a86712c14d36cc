import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { extname } from 'node:path'
import { drive, step } from './demo/drive.mjs'
import { ensureDisplay } from './lib/display.mjs'
import { electronArgs } from './lib/electron-args.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { Trouble } from './lib/say.mjs'

const inDemo = (/** @type {string} */ name) => inRoot('out', 'demo', name)
const made = { project: inDemo('project.quoin'), briefing: inDemo('briefing.pdf'), picture: inDemo('window.png') }

/**
 * Does the main job in the real window where nobody can see it: opens the sample (or the files given), marks a quote and
 * a claim by keys, saves, exports. Leaves three files in out/demo and prints their paths.
 * @param {{ electronPath: string, files?: string[] }} options
 */
export async function demo({ electronPath, files = [] }) {
  const { start, sample } = prepare(files)
  await ensureDisplay()
  const { _electron } = await import('playwright')
  const args = [...electronArgs(), root, `--quoin-user-data=${inDemo('data')}`, ...start]
  const app = await step('start the app', () => _electron.launch({ executablePath: electronPath, args, cwd: root }))
  try {
    await drive(app, { ...made, sample, imports: start.filter((file) => !isProject(file)).length })
  } finally {
    await app.close().catch(() => undefined)
  }
  for (const path of Object.values(made)) {
    if (!existsSync(path)) throw new Trouble(`The demo ended without an error, but ${path} is missing.`)
    console.log(path)
  }
}

const isProject = (/** @type {string} */ file) => extname(file).toLowerCase() === '.quoin'

/**
 * A data folder as of a first start, and the project to work on: a copy, so that nobody's own file is changed.
 * @param {string[]} files
 */
function prepare(files) {
  const missing = files.find((file) => !existsSync(file))
  if (missing) throw new Trouble(`${missing} does not exist. Nothing was done.`)
  const project = files.length === 0 ? inRoot('resources', 'sample', 'sample.quoin') : files.find(isProject)
  mkdirSync(inRoot('out', 'demo'), { recursive: true })
  for (const old of [inDemo('data'), made.briefing, made.picture]) rmSync(old, { recursive: true, force: true })
  if (project !== made.project) rmSync(made.project, { force: true })
  if (project && project !== made.project) cpSync(project, made.project)
  return {
    start: [...(project ? [made.project] : []), ...files.filter((file) => !isProject(file))],
    sample: files.length === 0,
  }
}
