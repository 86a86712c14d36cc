/**
 * @typedef {object} Options
 * @property {string} electronPath
 * @property {string} app the folder of the built app
 * @property {string} folder an empty one, for this fault alone
 * @property {boolean} full
 * @property {() => number} random 0 to 1, the same row for the same seed
 *
 * @typedef {object} Outcome
 * @property {number} runs
 * @property {number} lost acknowledged changes that are not there
 * @property {number} broken runs that left something unreadable, changed what it must not, or failed unreported
 * @property {string} [note]
 * @property {string} [skipped] why it could not be tried here
 *
 * @typedef {{ name: string, run: (options: Options) => Promise<Outcome> }} Fault
 */

/** Counts runs and what went wrong in them; of what went wrong the first few are told. */
export class Tally {
  runs = 0
  lost = 0
  broken = 0
  /** @type {string[]} */
  troubles = []

  /**
   * One run: what it throws is counted as broken.
   * @param {string} what
   * @param {() => Promise<void>} work
   */
  async run(what, work) {
    this.runs++
    try {
      await work()
    } catch (error) {
      this.breaks(what, error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }

  /** @param {string} what @param {string} how */
  breaks(what, how) {
    this.broken++
    this.troubles.push(`${what}: ${how}`)
  }

  /**
   * What is missing is counted once: it is taken out of `wanted` where that is a set.
   * @param {string} what @param {Iterable<number>} wanted @param {Set<number>} there
   */
  compare(what, wanted, there) {
    const missing = [...wanted].filter((n) => !there.has(n))
    this.lost += missing.length
    if (missing.length) this.troubles.push(`${what}: ${missing.length} lost, first ${missing[0]}`)
    if (wanted instanceof Set) for (const n of missing) wanted.delete(n)
  }

  /** @param {string} [note] @returns {Outcome} */
  outcome(note) {
    const { runs, lost, broken, troubles } = this
    for (const trouble of troubles.slice(0, 5)) process.stderr.write(`  ${trouble}\n`)
    return { runs, lost, broken, note: [troubles[0]?.split('\n')[0], note].filter(Boolean).join('; ') }
  }
}

/**
 * @param {boolean} condition
 * @param {string} message
 * @returns {asserts condition}
 */
export function must(condition, message) {
  if (!condition) throw new Error(message)
}
