import { expect, test } from 'vitest'
import { newSpeaker } from '../project/tables'
import { exportText } from './list'
import { NOW, printed, testProject } from './test-project'
import { warningsOf } from './warnings'

const page = (t: ReturnType<typeof testProject>) => printed(t)
const md = (t: ReturnType<typeof testProject>) => exportText('md', t.project, { now: NOW })
const csv = (t: ReturnType<typeof testProject>) => exportText('csv', t.project, { now: NOW })

const role = (name: string, from = '', until = '') => ({ role: name, from, until })

function spokenFor() {
  const t = testProject()
  const article = t.article('Zeta spoke. An official spoke. Somebody spoke. Alpha spoke. It will rain.')
  const zeta = t.add('speakers', 's', {
    ...newSpeaker('Zeta'),
    roles: [role('Minister', '2025-01-21'), role('Engineer', '', '2021'), role('Pilot', '2021', '2024')],
    reliability: 'B',
  })
  const official = t.speaker('Senior official', 'unnamed')
  t.mark(article, 'quote', 'Zeta spoke', { speaker: zeta, form: 'direct' })
  t.mark(article, 'quote', 'An official spoke', { speaker: official, form: 'indirect' })
  t.mark(article, 'quote', 'Somebody spoke')
  t.mark(article, 'quote', 'Alpha spoke', { speaker: t.speaker('Alpha', 'organisation'), form: 'mixed' })
  t.mark(article, 'claim', 'It will rain', { statement: 'Rain.', assertedBy: official })
  return t
}

test('an unnamed source never looks like a named person', () => {
  const t = spokenFor()
  expect(page(t)).toMatch(/<h3[^>]*><bdi>Senior official<\/bdi><\/h3>\s*<span class="type">Unnamed source<\/span>/)
  // In the contents, and where a claim is asserted.
  expect(page(t).match(/Senior official \(unnamed source\)/g)).toHaveLength(2)
  expect(page(t)).toContain('<span class="type">Organisation</span>')
  expect(page(t)).not.toContain('Person')
  expect(md(t)).toContain('### Senior official (unnamed source)')
  expect(md(t)).toContain('### Alpha (organisation)')
  expect(md(t)).toContain('| Senior official (unnamed source) |')
  const [head = '', first = '', second = '', , , claim = ''] = csv(t).split('\r\n')
  expect(head).toContain('Speaker,Speaker type,Speaker role,Reliability')
  expect(first).toContain('Zeta,Person,"Minister, since 21 January 2025; Engineer, until 2021; Pilot, 2021 to 2024",B')
  expect(second).toContain('Senior official,Unnamed source')
  expect(claim).toContain('Senior official,Unnamed source')
})

test('roles say since when and until when', () => {
  for (const text of [page(spokenFor()), md(spokenFor())])
    for (const words of ['Minister, since 21 January 2025', 'Engineer, until 2021', 'Pilot, 2021 to 2024'])
      expect(text).toContain(words)
})

test('speakers stand in the order in which they first speak, quotes without one last, with a sentence', () => {
  const t = spokenFor()
  const [from, order] = [
    page(t).indexOf('>Quotes by speaker</h2>'),
    /Zeta[\s\S]*Senior official[\s\S]*Alpha[\s\S]*Speaker missing/,
  ]
  expect(page(t).slice(from)).toMatch(order)
  expect(md(t)).toMatch(order)
  for (const text of [page(t), md(t)]) expect(text).toContain('No speaker was given for these quotes.')
})

test('an export warns of quotes without a speaker, in the chosen articles', () => {
  const t = spokenFor()
  expect(warningsOf(t.project)).toEqual(['1 quote has no speaker.'])
  const other = t.article('More words.')
  expect(warningsOf(t.project, [other])).toEqual([])
  t.mark(other, 'quote', 'More')
  expect(warningsOf(t.project)).toEqual(['2 quotes have no speaker.'])
})
