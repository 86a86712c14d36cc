/**
 * @typedef {import('../store').Io} Io
 * @typedef {import('../store').Handle} Handle
 *
 * @typedef {object} Call
 * @property {number} n from 0
 * @property {string} name of the call; those on an open file begin with "file."
 * @property {string} path
 * @property {unknown} second its second argument
 */

/**
 * The disk, with something happening before calls. What `before` throws is thrown in the call's place; when it answers
 * with a number, a write takes only that share of its bytes, which is no error; a thrown error with `partly` writes them
 * all the same.
 * @param {Io} disk
 * @param {(call: Call) => unknown} before
 * @returns {Io}
 */
export function tap(disk, before) {
  let n = 0
  /** @param {string} name @param {string} path @param {unknown} second @param {(share: number) => Promise<unknown>} run */
  const call = async (name, path, second, run) => {
    let share = 1
    try {
      const answer = await before({ n: n++, name, path, second })
      if (typeof answer === 'number') share = answer
    } catch (error) {
      const { partly } = /** @type {{ partly?: number }} */ (error)
      if (name === 'file.write' && partly !== undefined) await run(partly)
      if (name === 'file.close') await run(1)
      throw error
    }
    return run(share)
  }
  const part = (/** @type {Uint8Array} */ bytes, /** @type {number} */ share) =>
    share === 1 ? bytes : bytes.subarray(0, Math.max(1, Math.floor(bytes.length * share)))
  /**
   * @template {object} T
   * @param {T} target
   * @param {(key: string, own: (...args: unknown[]) => Promise<unknown>) => unknown} replace
   * @returns {T}
   */
  const wrap = (target, replace) =>
    new Proxy(target, {
      get: (_, key) => {
        const own = Reflect.get(target, key)
        // Whoever awaits an object asks it for `then`.
        return typeof own === 'function' ? replace(String(key), own.bind(target)) : own
      },
    })
  /** @param {Handle} handle @param {string} path */
  const file = (handle, path) =>
    wrap(
      handle,
      (key, own) =>
        (/** @type {unknown[]} */ first, /** @type {unknown[]} */ ...rest) =>
          call(`file.${key}`, path, rest[0], (share) =>
            own(
              key === 'write' ? part(/** @type {Uint8Array} */ (/** @type {unknown} */ (first)), share) : first,
              ...rest,
            ),
          ),
    )
  return wrap(
    disk,
    (key, own) =>
      (/** @type {string} */ path, /** @type {unknown[]} */ ...rest) =>
        call(key, path, rest[0], async () => {
          const answer = await own(path, ...rest)
          return key === 'open' ? file(/** @type {Handle} */ (answer), path) : answer
        }),
  )
}

/** @param {string} code @param {number} [partly] share of a write that is done before it fails */
export const fails = (code, partly) => Object.assign(new Error(`played: ${code}`), { code, partly })
