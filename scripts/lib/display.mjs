import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { onExit } from './cleanup.mjs'
import { note, Trouble } from './say.mjs'

/**
 * Whether the X server of a local DISPLAY answers: a variable left over from a stopped server is no display.
 * @param {string} display
 */
async function answers(display) {
  const number = /^(?:unix)?:(\d+)/.exec(display)?.[1]
  // A remote display (ssh -X): nothing cheap to ask, so believe it.
  if (number === undefined) return true
  const socket = connect(`/tmp/.X11-unix/X${number}`)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** Whether a window can be shown to someone. */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return Boolean(WAYLAND_DISPLAY) || (Boolean(DISPLAY) && (await answers(String(DISPLAY))))
}

/**
 * Xvfb writes the number and the end of its line one after the other, and dies when nobody reads the second.
 * @param {import('node:stream').Readable} channel
 */
async function firstLine(channel) {
  let text = ''
  for await (const part of channel) {
    text += part
    if (text.includes('\n')) break
  }
  return text
}

/** @returns {Promise<string>} the display's name, as ":7" */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  onExit(() => server.kill())
  const channel = /** @type {import('node:stream').Readable} */ (server.stdio[3])
  const first = await Promise.race([firstLine(channel.setEncoding('utf8')), once(server, 'exit').then(() => '')]).catch(
    (error) => {
      throw new Trouble(`No display, and Xvfb could not be started (${error.code}): install the package xvfb`)
    },
  )
  if (!/^\d+\s*$/.test(first)) throw new Trouble('No display, and Xvfb ended at once: run "Xvfb :99" to see why')
  // It must not keep Node alive once the work is done; onExit stops it then.
  server.unref()
  channel.destroy()
  return `:${first.trim()}`
}

/**
 * Makes sure there is a display, a virtual one where there is none; it ends with this process.
 * @returns {Promise<{ virtual: boolean }>}
 */
export async function ensureDisplay() {
  if (await hasDisplay()) {
    // Electron before 38 takes X11 unless told; where only Wayland is, that would fail.
    if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY) process.env.ELECTRON_OZONE_PLATFORM_HINT = 'auto'
    return { virtual: false }
  }
  process.env.DISPLAY = await startXvfb()
  note(`Display: none here, using a virtual one (Xvfb ${process.env.DISPLAY})`)
  return { virtual: true }
}
