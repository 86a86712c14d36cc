import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onExit } from './cleanup.mjs'
import { root } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {'inherit' | 'capture' | 'stderr'} [output] stderr: shown, but kept out of our stdout
 * @property {AbortSignal} [signal]
 *
 * @typedef {{ code: number, stdout: string, stderr: string }} Ran
 */

/** npm and npx are .cmd files on Windows, which Node starts through a shell only. */
const needsShell = (/** @type {string} */ command) => process.platform === 'win32' && /^np[mx]$/.test(command)

/**
 * Runs a program to its end. A program that cannot be started counts as exit code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ran>}
 */
export async function run(command, args, { cwd = root, env = {}, output = 'inherit', signal } = {}) {
  const stdout = output === 'capture' ? 'pipe' : output === 'stderr' ? 2 : 'inherit'
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: [output === 'capture' ? 'ignore' : 'inherit', stdout, output === 'capture' ? 'pipe' : 'inherit'],
    shell: needsShell(command),
    signal,
  })
  const forget = onExit(() => child.kill())
  const ran = { code: 127, stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (ran.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (ran.stderr += text))
  try {
    const [code] = await once(child, 'close')
    ran.code = code ?? 1
  } catch (error) {
    ran.stderr += String(error)
  }
  forget()
  return ran
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Omit<RunOptions, 'output'>} [options]
 */
export const capture = (command, args, options) => run(command, args, { ...options, output: 'capture' })
