import * as fc from 'fast-check'
import { REFERENCE_FORMS, type ComposedBlock, type ComposedText, type Reference } from '../text/composed'
import { richDoc } from './rich'

const id = (prefix: string): fc.Arbitrary<string> =>
  fc.constantFrom(...[1, 2, 3, 4].map((n) => `${prefix}_00000000${n}test`))

const reference: fc.Arbitrary<Reference> = fc.constantFrom('marks', 'speakers', 'articles').chain((table) =>
  fc.record({
    table: fc.constant(table as Reference['table']),
    id: id(table[0]!),
    as: fc.constantFrom(...REFERENCE_FORMS),
    used: fc.dictionary(fc.constantFrom('words', 'status', 'speaker'), fc.string({ maxLength: 12 })),
    cuts: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9), by: fc.string({ maxLength: 4 }) }), { maxLength: 2 }),
    kept: fc.string({ maxLength: 8 }),
  }),
)

const judgment: fc.Arbitrary<ComposedBlock> = fc.record({
  type: fc.constant('judgment' as const),
  attrs: fc.record({
    confidence: fc.constantFrom('', 'low', 'moderate', 'high'),
    claims: fc.array(id('m'), { maxLength: 2 }),
    used: fc.dictionary(id('m'), fc.string({ maxLength: 8 })),
  }),
  content: fc.constant<ComposedBlock[]>([{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' }]),
})

const block: fc.Arbitrary<ComposedBlock> = fc.oneof(
  richDoc.map((doc) => doc.content[0] as ComposedBlock),
  judgment,
  reference.map((attrs) => ({ type: 'evidence' as const, attrs })),
  fc.constant<ComposedBlock>({ type: 'part', attrs: { name: 'claims', options: { by: 'speaker' } } }),
  reference.map((attrs): ComposedBlock => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'See ', marks: [{ type: 'comment', attrs: { text: 'Is this enough?' } }] },
      { type: 'reference', attrs },
      { type: 'footnote', attrs: { text: 'Seen on the day itself.' } },
    ],
  })),
)

/** Any text of a briefing that the schema takes. */
export const composedDoc: fc.Arbitrary<ComposedText> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc' as const, content }))
