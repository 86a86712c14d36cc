/** @type {Set<() => void>} */
const tasks = new Set()
let armed = false

function runAll() {
  for (const task of tasks) {
    tasks.delete(task)
    try {
      task()
    } catch {
      // The next task matters more than why this one failed: we are on the way out.
    }
  }
}

function arm() {
  armed = true
  process.on('exit', runAll)
  // Without a listener a signal ends Node before 'exit' is emitted, and children would outlive us.
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])) {
    process.on(signal, () => process.exit(128 + number))
  }
}

/**
 * Registers a synchronous task for the end of this process, however it ends (kill -9 excepted).
 * @param {() => void} task
 * @returns {() => void} runs the task now, and not again later
 */
export function onExit(task) {
  if (!armed) arm()
  tasks.add(task)
  return () => {
    if (tasks.delete(task)) task()
  }
}
