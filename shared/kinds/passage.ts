import { text } from './field'
import { defineKind } from './kind'

/** Words worth keeping that nobody is quoted with and that assert nothing: background, a description, a turn of phrase. */
export const passage = defineKind({
  name: 'passage',
  label: 'Passage',
  plural: 'Passages',
  key: 'p',
  fields: { about: text('About', 300) },
  derive: () => ({}),
  summary: (mark) => mark.about || 'Passage of interest',
  person: () => null,
})
