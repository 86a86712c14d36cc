/**
 * Random damages of a real project file. Opening never throws and never writes; what opens holds every record whose
 * line is unharmed, in its table or set aside; what does not open is refused by name, with a sentence.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeProject } from '../bench/lib/projects.mjs'
import { loadStore } from './lib/bundle.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'damage'

/** @typedef {(bytes: Buffer, at: (below: number) => number) => Buffer} Damage */

/** @type {Record<string, Damage>} */
const DAMAGES = {
  flip: (bytes, at) => {
    for (let count = 1 + at(4); count > 0; count--) {
      const place = at(bytes.length)
      bytes[place] = /** @type {number} */ (bytes[place]) ^ (1 << at(8))
    }
    return bytes
  },
  cut: (bytes, at) => bytes.subarray(0, at(bytes.length)),
  hole: (bytes, at) => {
    const from = at(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + at(2000))])
  },
  insert: (bytes, at) => {
    const from = at(bytes.length)
    const some = Buffer.from(Array.from({ length: 1 + at(50) }, () => 32 + at(95)))
    return Buffer.concat([bytes.subarray(0, from), some, bytes.subarray(from)])
  },
  nul: (bytes, at) => {
    const from = at(bytes.length)
    return bytes.fill(0, from, Math.min(bytes.length, from + 1 + at(4096)))
  },
  'swapped blocks': (bytes, at) => {
    const blocks = Math.floor(bytes.length / 4096)
    const [a, b] = [at(blocks) * 4096, at(blocks) * 4096]
    const kept = Buffer.from(bytes.subarray(a, a + 4096))
    bytes.copyWithin(a, b, b + 4096)
    kept.copy(bytes, b)
    return bytes
  },
  'lost block': (bytes, at) => lose(bytes, at(Math.floor(bytes.length / 4096)) * 4096),
  'duplicated lines': (bytes, at) => lines(bytes, (all) => all.splice(at(all.length), 0, ...some(all, at))),
  'lost lines': (bytes, at) => lines(bytes, (all) => all.splice(at(all.length), 1 + at(3))),
  'moved lines': (bytes, at) => lines(bytes, (all) => all.splice(at(all.length), 0, ...all.splice(at(all.length), 1))),
  'bad value': (bytes, at) =>
    lines(bytes, (all) => {
      const place = at(all.length)
      const values = ['null', '-1', '1e999', '"__proto__"', '[]', '{"__proto__":{"x":1}}', '"\\ud800"', '""']
      all[place] = /** @type {string} */ (all[place]).replace(/:("[^"]*"|\d+)/, `:${values[at(values.length)]}`)
    }),
  whole: (_, at) =>
    Buffer.from(
      /** @type {string} */ (
        ['', 'null', '[]', '{}', '0', '{"quoin":3}', '{"quoin":1}', '['.repeat(100_000), '\uFEFF', ' '][at(10)]
      ),
    ),
  'other encoding': (bytes, at) => Buffer.from(bytes.toString('utf8'), at(2) ? 'utf16le' : 'latin1'),
}

const lose = (/** @type {Buffer} */ bytes, /** @type {number} */ from) => bytes.fill(0xff, from, from + 4096)

/** @param {string[]} all @param {(below: number) => number} at */
const some = (all, at) => {
  const from = at(all.length)
  return all.slice(from, from + 1 + at(3))
}

/** @param {Buffer} bytes @param {(all: string[]) => unknown} change */
function lines(bytes, change) {
  const all = bytes.toString('utf8').split('\n')
  change(all)
  return Buffer.from(all.join('\n'))
}

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const store = await loadStore()
  const tally = new Tally()
  const good = join(folder, 'good.quoin')
  writeProject(good, { articles: 5, size: 4000, marks: 150, seed: Math.floor(random() * 1e6) })
  const bytes = readFileSync(good)
  const at = (/** @type {number} */ below) => Math.floor(random() * below)
  const kinds = Object.entries(DAMAGES)
  const count = { refused: 0, opened: 0, aside: 0 }
  for (let i = 0; i < (full ? 1000 : 200); i++) {
    const [kind, damage] = /** @type {[string, Damage]} */ (kinds[i % kinds.length])
    const damaged = damage(Buffer.from(bytes), at)
    const own = join(folder, String(i))
    mkdirSync(own)
    const place = store.place(own)
    mkdirSync(place.userData)
    writeFileSync(place.path, damaged)
    await tally.run(`${kind} ${i}`, async () => {
      const result = await openDamaged(store, place, damaged, bytes)
      count[result]++
    })
    rmSync(own, { recursive: true })
  }
  return tally.outcome(`${count.refused} refused, ${count.aside} with records set aside, ${count.opened} opened whole`)
}

/**
 * @param {import('./lib/bundle.mjs').Store} store
 * @param {import('./store').At} place
 * @param {Buffer} damaged
 * @param {Buffer} original
 * @returns {Promise<'refused' | 'opened' | 'aside'>}
 */
async function openDamaged(store, place, damaged, original) {
  const untouched = () => must(readFileSync(place.path).equals(damaged), 'the damaged file was written to')
  const opened = await store.openAt(place).catch((error) => {
    must(typeof error.refused === 'string', `threw ${error.stack}`)
    must(error.message.endsWith('.'), `refused without a sentence: ${error.message}`)
    return undefined
  })
  untouched()
  if (!opened) return 'refused'
  const { session, notice } = opened
  const { quarantine } = session.project
  must(quarantine.length === 0 || notice !== undefined, 'records were set aside without a word')
  allThere(session.project, damaged, original)
  await session.look()
  untouched()
  // A person goes on working: what was set aside stays in the file, and the file is sound from now on.
  const added = await session.apply({ ...store.change(100_001) }, Date.now())
  must(added.ok, `a change was refused: ${added.ok || added.failure.message}`)
  const state = await session.close()
  must(state.state === 'saved', `not saved: ${JSON.stringify(state)}`)
  const again = await store.readProjectFile(place.path)
  must(again.ok, `what was saved does not open: ${again.ok || again.failure.name}`)
  must(again.value.quarantine.length >= quarantine.length, 'what was set aside has gone from the file')
  allThere(again.value, damaged, original)
  return quarantine.length ? 'aside' : 'opened'
}

/**
 * Every record whose line came through unharmed is in the project or set aside.
 * @param {import('./store').Project} project
 * @param {Buffer} damaged
 * @param {Buffer} original
 */
function allThere(project, damaged, original) {
  const known = new Set(Object.values(project.tables).flatMap((table) => [...table.keys()]))
  const aside = JSON.stringify(project.quarantine)
  const survived = new Set(damaged.toString('utf8').split('\n').map(bare))
  for (const line of original.toString('utf8').split('\n')) {
    const id = /^\{"id":"([^"]+)"/.exec(line)?.[1]
    if (id === undefined || !survived.has(bare(line))) continue
    must(known.has(id) || aside.includes(id), `record ${id} is neither there nor set aside`)
  }
}

const bare = (/** @type {string} */ line) => line.replace(/,$/, '')
