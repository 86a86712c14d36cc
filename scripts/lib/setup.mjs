import { ensurePackages } from './packages.mjs'
import { ensureRuntime } from './runtime.mjs'
import { ensureSystem } from './system.mjs'

/**
 * Everything an Electron of ours needs before it can start. The runtime comes before the system's libraries because
 * the binary itself tells best which of them it misses.
 * @param {{ tests?: boolean }} [options]
 */
export async function setUp(options) {
  await ensurePackages()
  const runtime = await ensureRuntime()
  await ensureSystem(runtime.electronPath, options)
  return runtime
}
