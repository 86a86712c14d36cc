import { err, ok, type Result } from '../result'

/** The version of the project file this program writes. */
export const VERSION = 3

type Raw = Record<string, unknown>

/**
 * Steps from one version to the next, `steps[n]` from n to n + 1. Each is pure, works on the parsed JSON before any
 * schema, and has a golden fixture in resources/fixtures (a test fails without one).
 */
export const steps: Record<number, (file: Raw) => Raw> = {
  // Passages, lost words, dismissed suggestions and corrections with their stamps came; all that was there stays as it is.
  1: (file) => file,
  // A briefing's text went into sections. Articles came to have their update, dates in the file's words, pages and what is to be checked.
  // How certain suggestions were that became marks or were dismissed, and new beginnings of what is learned from them, came too.
  2: ({ briefings, ...file }) => ({ ...file, ...inSections(briefings) }),
}

/** Each briefing with its one text as its one section. What is not as it should be is left for the schema to judge. */
function inSections(briefings: unknown): Raw {
  if (!Array.isArray(briefings)) return { briefings }
  const written = (briefings as (Raw | null)[]).map((one) => {
    const { body, ...briefing } = { ...one }
    return body ? { briefing, body } : { briefing: one }
  })
  return {
    briefings: written.map(({ briefing }) => briefing),
    sections: written.flatMap(({ briefing, body }) =>
      body
        ? [
            {
              id: `x${String(briefing?.['id']).slice(1)}`,
              briefing: briefing?.['id'],
              body,
              stamp: briefing?.['stamp'],
            },
          ]
        : [],
    ),
  }
}

export type Migration = Result<Raw, { name: 'not-a-project' | 'newer-file'; message: string }>

/** Brings a parsed file to today's version, or says why it cannot. */
export function migrate(file: unknown): Migration {
  if (file === null || typeof file !== 'object' || Array.isArray(file)) return err('not-a-project', NOT_OURS)
  let raw = file as Raw
  const version = raw['quoin']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err('not-a-project', NOT_OURS)
  if (version > VERSION)
    return err(
      'newer-file',
      `This project was saved by a newer Quoin (file version ${version}; this one reads up to ${VERSION}). It was left untouched. Update Quoin to open it.`,
    )
  for (let v = version; v < VERSION; v++) raw = { ...steps[v]!(raw), quoin: v + 1 }
  return ok(raw)
}

export const NOT_OURS =
  'This file is not a Quoin project. It was left untouched. Choose a file that ends in .quoin, or import it as an article.'
