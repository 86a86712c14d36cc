import { existsSync } from 'node:fs'
import { capture } from './run.mjs'
import { say } from './say.mjs'

/** Whether we may install Debian packages: asking for a password in the middle of a start would be rude. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * The names this release knows: since 2024 some libraries are called with t64 at the end.
 * @param {string[]} packages
 */
async function namesHere(packages) {
  const names = packages.map(async (name) => {
    const renamed = `${name}t64`
    const { stdout } = await capture('apt-cache', ['show', '--no-all-versions', renamed])
    return stdout.includes(`Package: ${renamed}`) ? renamed : name
  })
  return Promise.all(names)
}

/**
 * @param {string[]} packages
 * @returns {Promise<boolean>}
 */
export async function aptInstall(packages) {
  say('System: apt-get update')
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  // A failed update is no reason to stop: the lists may be there already, and the installation tells.
  await capture('apt-get', ['update', '-qq'], { env })
  const names = await namesHere(packages)
  say(`System: apt-get install ${names.join(' ')}`)
  const { code, stderr } = await capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
  })
  if (code !== 0) say(`System: apt-get failed: ${stderr.trim().split('\n').pop()}`)
  return code === 0
}
