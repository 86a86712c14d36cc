/** Links stay links, modes stay modes, and nobody leads a save into another file by planting a link. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile, until } from './lib/check.mjs'
import { tap } from './lib/tap.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'links'

/** Names that programs give their temporary files. */
const guesses = (/** @type {string} */ file) =>
  ['.tmp', '.tmp~', '~', '.new', '.bak', `.${process.pid}`, `.${process.pid}.tmp`, '-lock'].flatMap((end) => [
    `${file}${end}`,
    `.${file}${end}`,
  ])

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder }) {
  const store = await loadStore()
  const tally = new Tally()
  const make = async (/** @type {string} */ title) => {
    const own = join(folder, title)
    mkdirSync(own)
    const at = store.place(own)
    await store.createAt(at)
    return { own, at }
  }
  /** @param {import('./store').At} at @param {import('./store').Io} [io] */
  const changeAndSave = async (at, io) => {
    const { session } = await store.openAt(at, io)
    const done = await session.apply(store.change(1), Date.now())
    must(done.ok, 'the change was refused')
    const state = await until(
      () => session.save(),
      ({ state }) => state === 'saved',
      12_000,
    )
    await session.close()
    must(state.state === 'saved', `not saved: ${JSON.stringify(state)}`)
  }

  for (const chain of [1, 2])
    await tally.run(`${chain} links`, async () => {
      const { own, at } = await make(`links-${chain}`)
      mkdirSync(join(own, 'far'))
      const real = join(own, 'far/real.quoin')
      renameSync(at.path, real)
      const between = join(own, 'between.quoin')
      // One of them relative, as people make them.
      if (chain === 2) symlinkSync('far/real.quoin', between)
      symlinkSync(chain === 2 ? between : real, at.path)
      await changeAndSave(at)
      must(lstatSync(at.path).isSymbolicLink(), 'the link has become a file')
      must(readlinkSync(at.path) === (chain === 2 ? between : real), 'the link leads elsewhere')
      must(!lstatSync(real).isSymbolicLink(), 'the file has become a link')
      await checkStart(store, at, new Set([1]), tally, 'links')
    })

  for (const mode of [0o600, 0o640, 0o666])
    await tally.run(`mode ${mode.toString(8)}`, async () => {
      const { at } = await make(`mode-${mode.toString(8)}`)
      chmodSync(at.path, mode)
      // Never wider than asked for, not even for the moment in which the new file is written.
      let widest = 0
      const io = tap(store.disk, ({ name, path }) => {
        if (name === 'file.sync' && path.endsWith('.tmp') && dirname(path) === dirname(at.path))
          widest |= statSync(path).mode & 0o777
      })
      await changeAndSave(at, io)
      must((statSync(at.path).mode & 0o777) === mode, `mode is ${(statSync(at.path).mode & 0o777).toString(8)}`)
      must(widest === mode, `the new file had ${widest.toString(8)} while it was written`)
    })

  await tally.run('guessed names', async () => {
    const { own, at } = await make('guessed')
    const victim = join(own, 'victim')
    writeFileSync(victim, 'not yours')
    for (const guess of guesses(basename(at.path))) symlinkSync(victim, join(own, guess))
    await changeAndSave(at)
    must(readFileSync(victim, 'utf8') === 'not yours', 'a planted link was followed')
    tally.compare('guessed names', [1], await heldInFile(store, at.path))
  })

  // Somebody who knows even the random name, and plants a link or a file in the very moment before.
  for (const kind of ['link', 'file'])
    await tally.run(`known name, ${kind}`, async () => {
      const { own, at } = await make(`known-${kind}`)
      const victim = join(own, 'victim')
      writeFileSync(victim, 'not yours')
      let planted = 0
      const io = tap(store.disk, ({ name, path }) => {
        if (name !== 'open' || dirname(path) !== own || !path.endsWith('.tmp') || planted >= 2) return
        planted++
        if (kind === 'link') symlinkSync(victim, path)
        else writeFileSync(path, 'planted')
      })
      const { session, states } = await store.openAt(at, io)
      must((await session.apply(store.change(1), Date.now())).ok, 'the change was refused')
      const first = await session.save()
      must(first.state === 'failing', `a name that was taken was not noticed: ${first.state}`)
      must(
        states.some(({ state }) => state === 'failing'),
        'the window was not told',
      )
      must(readFileSync(victim, 'utf8') === 'not yours', 'a planted link was followed')
      const state = await until(
        () => session.save(),
        ({ state }) => state === 'saved',
        2000,
      )
      must(state.state === 'saved', 'it did not recover')
      await session.close()
      await checkStart(store, at, new Set([1]), tally, kind)
    })
  return tally.outcome()
}
