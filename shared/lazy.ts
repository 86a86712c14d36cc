/**
 * Made when it is first asked for. What the system knows of languages (`Intl`) takes many milliseconds to load, which
 * the start of the program does not have.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
