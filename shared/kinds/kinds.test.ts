import { describe, expect, it } from 'vitest'
import { emptyValues } from './field'
import { kindList, kinds } from './list'

/** The form derived for the words between the bars. */
function formOf(withBars: string): string | undefined {
  const [before = '', words = '', after = ''] = withBars.split('|')
  return kinds.quote.derive(before + words + after, { start: before.length, end: before.length + words.length }).form
}

describe('the form of a quotation', () => {
  it.each([
    ['He said “|not one drop|” and left.', 'direct'],
    ['He said |“not one drop”| and left.', 'direct'],
    ['He said "|not one drop|" and left.', 'direct'],
    ['Er sagte: „|kein Tropfen|“.', 'direct'],
    ['Il a dit : |« pas une goutte »|.', 'direct'],
    ['彼は「|一滴も|」と言った。', 'direct'],
    ['He said |they would take “not one drop” of it|.', 'mixed'],
    ['He said |they would take "not one drop" of it|.', 'mixed'],
    ['He said |they would take no water|.', 'indirect'],
    ['He said |it isn’t the farmers’ water|.', 'indirect'],
    ['|“One,” he said, “two.”|', 'direct'],
  ])('%s is %s', (text, form) => expect(formOf(text)).toBe(form))
})

it('kinds have names of their own, keys of their own and fields that start empty', () => {
  for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name)
  for (const kind of kindList) {
    expect(kind.key).toMatch(/^[a-z]$/)
    for (const value of Object.values(emptyValues(kind.fields))) expect(['', null, 0, []]).toContainEqual(value)
  }
})
