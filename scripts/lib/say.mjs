const began = performance.now()

/**
 * One line about what is going on, with the time since the script began.
 * On stderr, so that stdout stays free for results (JSON rows, the test summary).
 * @param {string} text
 */
export function say(text) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6)
  process.stderr.write(`[${seconds} s] ${text}\n`)
}

let quiet = false

/** From now on only what is really done or goes wrong is said: for the command line, whose caller wants its result. */
export function hush() {
  quiet = true
}

/**
 * What is merely so, as opposed to what is being done: not said when quiet.
 * @param {string} text
 */
export function note(text) {
  if (!quiet) say(text)
}

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`

/**
 * Says at most one line every two seconds: long steps show that they live, and logs stay short.
 * @returns {(text: string) => void}
 */
export function ticker() {
  let last = performance.now()
  return (text) => {
    if (performance.now() - last < 2000) return
    last = performance.now()
    say(text)
  }
}

/** A failure the user can act on: shown as its message alone, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a script's main function: its number is the exit code, Trouble becomes one line.
 * @param {() => Promise<number | void>} main
 */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (error instanceof Trouble) say(error.message)
    else console.error(error)
  }
}
