import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, canInstall } from './debian.mjs'
import { hasDisplay } from './display.mjs'
import { failureNote } from './failure-note.mjs'
import { capture } from './run.mjs'
import { say, Trouble } from './say.mjs'

/**
 * @typedef {object} Want
 * @property {string} what missing, as a person would say it
 * @property {string[]} packages Debian packages that bring it
 * @property {boolean} needed without it nothing runs
 */

/** Electron's libraries; the many others that it loads come along with these. */
const libraries = ['libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2']

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @param {string} electronPath */
async function missingLibraries(electronPath) {
  const { stdout } = await capture('ldd', [electronPath])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]))
}

/** @param {string} language as fontconfig names it */
async function hasFontFor(language) {
  const { code, stdout } = await capture('fc-list', [`:lang=${language}`, 'file'])
  return code === 0 && stdout.trim() !== ''
}

/**
 * What this machine lacks.
 * @param {string} electronPath
 * @param {{ tests: boolean }} options
 */
async function missing(electronPath, { tests }) {
  /** @type {Want[]} */
  const wants = []
  const absent = await missingLibraries(electronPath)
  if (absent.length > 0) {
    wants.push({ what: `libraries Electron needs (${absent.join(', ')})`, packages: libraries, needed: true })
  }
  if (!onPath('Xvfb') && !(await hasDisplay())) {
    wants.push({ what: 'a display, or Xvfb to stand in for one', packages: ['xvfb', 'xauth'], needed: true })
  }
  // Small fonts on purpose: Noto would be 12 MB for the one and 56 MB for the other.
  if (!(await hasFontFor('ar'))) {
    wants.push({ what: 'a font for Arabic', packages: ['fontconfig', 'fonts-hosny-amiri'], needed: false })
  }
  if (!(await hasFontFor('zh'))) {
    wants.push({ what: 'a font for Chinese', packages: ['fontconfig', 'fonts-droid-fallback'], needed: false })
  }
  if (tests && !onPath('pdftotext')) {
    wants.push({ what: 'pdftotext, with which tests read PDFs', packages: ['poppler-utils'], needed: false })
  }
  return wants
}

/** @param {Want[]} wants */
const packagesOf = (wants) => [...new Set(wants.flatMap((want) => want.packages))]

/**
 * Makes sure the machine has what Electron needs. Nothing to do on macOS and Windows.
 * @param {string} electronPath
 * @param {{ tests?: boolean }} [options] tests: also what only the tests use
 */
export async function ensureSystem(electronPath, { tests = false } = {}) {
  if (process.platform !== 'linux') return
  let wants = await missing(electronPath, { tests })
  if (wants.length === 0) return
  const note = failureNote('system', packagesOf(wants).join(' '))
  if (canInstall() && (wants.some((want) => want.needed) || !note.fresh())) {
    await aptInstall(packagesOf(wants))
    wants = await missing(electronPath, { tests })
    if (wants.length === 0) return note.clear()
    note.write()
  }
  for (const { what, needed } of wants) say(`System: ${needed ? 'missing' : 'better with'} ${what}`)
  say(`System: on Debian or Ubuntu, install with: sudo apt-get install ${packagesOf(wants).join(' ')}`)
  if (wants.some((want) => want.needed)) throw new Trouble('Electron cannot run here before the above is installed')
}
