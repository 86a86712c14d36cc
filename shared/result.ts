/** A value, or a named failure with one sentence a person can act on. Failures are data: they cross processes as they are. */
export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F }

export interface Failure {
  /** Stable name for code and tests, e.g. `newer-file`. */
  name: string
  /** What happened, what is safe, what to do next: shown to the person as it is. */
  message: string
  /** An earlier version that can be opened instead. */
  offer?: Offer
}

export interface Offer {
  version: string
  /** For a button: "Open the version of today 14:03". */
  label: string
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const err = <N extends string>(
  name: N,
  message: string,
): { ok: false; failure: { name: N; message: string } } => ({
  ok: false,
  failure: { name, message },
})

/** Marks the end of an exhaustive switch: a new case that is not handled becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
