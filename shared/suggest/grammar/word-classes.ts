import type { Frame } from '../languages/language'

const names = [
  'determiner',
  'possessive',
  'subject',
  'object',
  'preposition',
  'coordinator',
  'subordinator',
  'relative',
  'question',
  'that',
  'to',
  'modal',
  'be',
  'have',
  'do',
  'not',
  'adverb',
  'number',
  'time',
  'adjective',
  'noun',
  'person',
  'organisation',
  'title',
  'base',
  'third',
  'past',
  'participle',
  'ing',
  'name',
] as const

/** A bit for each class of word, so that "determiner or possessive" is one test. */
export const Is = Object.fromEntries(names.map((name, i) => [name, 2 ** i])) as Record<(typeof names)[number], number>

/** Bits for what may follow a reporting word. */
export const May: Record<Frame | 'of', number> = {
  quote: 1,
  that: 2,
  wh: 4,
  to: 8,
  object: 16,
  tell: 32,
  objectTo: 64,
  of: 128,
}
