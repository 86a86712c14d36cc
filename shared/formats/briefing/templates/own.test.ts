import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from '../draft'
import { testBriefing } from '../test-briefing'
import { find, sectionsOf } from '../../../project/select'
import { templates } from './list'
import { decodeTemplate, encodeTemplate, renamedTemplate } from './own'

const words = { name: 'Weekly note', about: 'For Mondays.' }

test.each(templates)('$name comes back from a file with the same shape', (template) => {
  const decoded = decodeTemplate(encodeTemplate(draftOf(template), words), 'Weekly note.json')
  if (!decoded.ok) throw new Error(decoded.failure.message)
  expect(decoded.value).toMatchObject({ name: 'Weekly note.json', label: 'Weekly note', about: 'For Mondays.' })
  const shape = (one: typeof template) =>
    draftOf(one).sections.map(({ title, hint, body }) => [title, hint, body?.content ?? []])
  expect(shape(decoded.value)).toEqual(shape(template))
  expect(draftOf(decoded.value).briefing).toMatchObject(template.briefing)
})

test('nothing of what was written, judged or referred to is in it', () => {
  const { project, briefing: id } = testBriefing()
  const briefing = find(project, 'briefings', id)!
  const sections = sectionsOf(project, id)
  const text = encodeTemplate({ briefing: { ...briefing, handling: 'Not for release' }, sections }, words)
  const held = JSON.parse(text) as { sections: { title: string; holds: object[] }[]; handling: string }
  expect(held.handling).toBe('Not for release')
  expect(held.sections.map(({ title }) => title)).toEqual(sections.map(({ title }) => title))
  expect(held.sections.flatMap(({ holds }) => holds)).toContainEqual({ judgment: 'empty' })
  expect(text).not.toContain(briefing.title)
  expect(text).not.toContain(briefing.bottomLine)
  for (const { id: mark } of project.tables.marks.values()) expect(text).not.toContain(mark)
  const typed = sections.flatMap(({ body }) => JSON.stringify(body).match(/(?<="text":")[^"]{8,}/g) ?? [])
  expect(typed.length).toBeGreaterThan(3)
  for (const one of typed) expect(text).not.toContain(one)
})

const WHOLE = { format: 'quoin-template', formatVersion: 1, name: 'N', sections: [] }

test.each([
  ['{"format": "quoin-templ', 'it is damaged or not JSON'],
  ['null', 'it is not a template of Quoin'],
  ['[]', 'it is not a template of Quoin'],
  [JSON.stringify({ ...WHOLE, formatVersion: 2 }), 'it was made by a newer version of Quoin'],
  [JSON.stringify({ ...WHOLE, name: ' ' }), 'what stands under “name” is not as it should be'],
  [
    JSON.stringify({ ...WHOLE, sections: [{}, { title: 7 }] }),
    'what stands under “sections 2 title” is not as it should be',
  ],
  [
    JSON.stringify({ ...WHOLE, sections: [{ holds: [{ part: 'horoscope' }] }] }),
    'it holds a part that this version of Quoin does not know, “horoscope”',
  ],
])('%s is refused with its reason', (text, reason) => {
  expect(decodeTemplate(text, 'x.json')).toMatchObject({ ok: false, failure: { message: reason } })
})

test('whatever a file holds, it is a template or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (sections) => {
      const decoded = decodeTemplate(JSON.stringify({ ...WHOLE, sections }), 'x.json')
      if (decoded.ok) draftOf(decoded.value)
      else expect(decoded.failure.message).not.toBe('')
    }),
  )
})

test('a renamed one keeps what its file says besides, and may begin with a byte order mark', () => {
  const text = `\uFEFF${JSON.stringify({ ...WHOLE, mine: 'a note of my own' })}`
  const renamed = renamedTemplate(text, { name: 'Daily', about: '' })
  expect(JSON.parse(renamed)).toEqual({ ...WHOLE, mine: 'a note of my own', name: 'Daily', about: '' })
  expect(decodeTemplate(text, 'x.json').ok).toBe(true)
})
