import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { onExit } from '../../scripts/lib/cleanup.mjs'

/** @param {string} command @param {string[]} args */
const quiet = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })

/** Why file systems cannot be mounted here; undefined when they can. */
export function mountTrouble() {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root, to mount file systems'
  return undefined
}

/** @param {unknown} error */
export const because = (error) => {
  const { stderr, message } = /** @type {{ stderr?: string, message?: string }} */ (error)
  return (stderr || message || '').trim().split('\n')[0] ?? ''
}

/**
 * Mounts, and unmounts on the way out however that comes. Throws when the system does not allow it.
 * @param {string} folder made if it is not there
 * @param {string[]} args of `mount`, without the folder
 * @returns {() => void} unmounts now
 */
export function mount(folder, args) {
  mkdirSync(folder, { recursive: true })
  quiet('mount', [...args, folder])
  return onExit(() => {
    try {
      quiet('umount', [folder])
    } catch {
      // Something is still open in it: it goes when that is closed.
      quiet('umount', ['--lazy', folder])
    }
  })
}

/** Whatever is still mounted in a folder that is to be removed. @param {string} folder */
export function unmountBelow(folder) {
  if (!existsSync('/proc/mounts')) return
  const places = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
  for (const place of places.toReversed()) if (place.startsWith(`${folder}/`)) quiet('umount', ['--lazy', place])
}

/** @param {string} folder @param {string} options */
export const remount = (folder, options) => quiet('mount', ['-o', `remount,${options}`, folder])

/** @param {string} folder @param {string} size */
export const tmpfs = (folder, size) => mount(folder, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs'])

/** @param {string} image @param {string} folder */
export const loop = (image, folder) => mount(folder, ['-t', 'ext4', '-o', 'loop', image])

/** A new ext4 file system in a file. @param {string} image @param {number} bytes */
export function makeExt4(image, bytes) {
  const file = openSync(image, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
  quiet('mkfs.ext4', ['-q', '-F', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image])
}

/**
 * Repairs the file system in a file; throws when something was wrong beyond what its own journal puts right.
 * @param {string} image
 */
export const checkExt4 = (image) => {
  // The journal first, as a mount does; what is found after that is damage.
  try {
    quiet('e2fsck', ['-p', '-E', 'journal_only', image])
  } catch (error) {
    if (/** @type {{ status?: number }} */ (error).status !== 1) throw error
  }
  quiet('e2fsck', ['-f', '-n', image])
}

/** EXT4_IOC_SHUTDOWN without a last flush of the journal. */
const SHUTDOWN = '0x8004587d'
const NO_LOG_FLUSH = 2

/**
 * Gets ready to cut a mounted ext4 off from its device. What is returned does it, and answers with a time (of
 * `process.hrtime`) before which nothing had been cut yet.
 * @param {string} folder
 */
export async function prepareCut(folder) {
  const code = `open(my $f, '<', $ARGV[0]) or die "open: $!"; my $how = pack('L', ${NO_LOG_FLUSH});
    $| = 1; print "ready\\n"; <STDIN>; ioctl($f, ${SHUTDOWN}, $how) or die "ioctl: $!"`
  const perl = spawn('perl', ['-e', code, folder], { stdio: 'pipe' })
  let errors = ''
  perl.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const exit = once(perl, 'close')
  await Promise.race([once(perl.stdout, 'data'), exit])
  return async () => {
    const before = process.hrtime.bigint()
    perl.stdin.end('\n')
    const [status] = await exit
    if (status !== 0) throw new Error(errors.trim())
    return before
  }
}
