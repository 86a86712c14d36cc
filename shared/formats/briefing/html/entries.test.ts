import { expect, test } from 'vitest'

import { exportText } from '../../list'
import { NOW, printed, testProject } from '../../test-project'
import { titleOf } from '../../title'
import { factCheck } from '../templates/fact-check'
import { dateOf } from '../../words'

const print = (t: ReturnType<typeof testProject>, name?: string) => printed(t, { name })

test('a project without a title is called after its file, and Briefing when that has no name either', () => {
  const untitled = testProject(' ')
  expect(print(untitled, 'Iran talks')).toContain('<h1 dir="auto">Iran talks</h1>')
  expect(print(untitled, 'Iran talks')).toContain('<title>Iran talks</title>')
  expect(exportText('md', untitled.project, { now: NOW, name: 'Iran talks' })).toMatch(/^# Iran talks\n/)
  expect(titleOf(untitled.project, 'Untitled')).toBe('Briefing')
  expect(titleOf(testProject('Talks').project, 'file')).toBe('Talks')
})

test('the exact words of the article stand under a statement, and only once without one', () => {
  const t = testProject()
  const article = t.article('It rains. It snows.')
  t.mark(article, 'claim', 'It rains.', { statement: 'Rain.' })
  t.mark(article, 'claim', 'It snows.')
  expect(print(t)).toMatch(/>Rain\.<\/p>\s*<p class="exact"[^>]*>It rains\.<\/p>/)
  expect(print(t).match(/class="exact"/g)).toHaveLength(1)
  expect(print(t)).toMatch(/class="words"[^>]*>It snows\.<\/p>/)
})

test('the facts of every claim stand in the same columns', () => {
  const t = testProject()
  const article = t.article('It rains. It snows.')
  t.mark(article, 'claim', 'It rains.', { aboutWhen: '2026-11-22', likelihood: 'likely', status: 'disputed' })
  t.mark(article, 'claim', 'It snows.', { likelihood: 'unlikely', status: 'unchecked' })
  const places = (label: string) =>
    [...printed(t, {}, factCheck).matchAll(/grid-area: (\d \/ \d)">\s*<dt>([^<]*)/g)]
      .filter((m) => m[2] === label)
      .map((m) => m[1])
  expect(places('About when')).toEqual(['1 / 2'])
  expect(places('Likelihood')).toEqual(['1 / 3', '1 / 3'])
  expect(places('Status')).toEqual(['2 / 3', '2 / 3'])
  expect(printed(t, {}, factCheck)).toContain('22 November 2026</bdi>')
})

test('with one source its name is not said on every line', () => {
  const t = testProject()
  t.mark(t.article('It rains.', { outlet: 'The Post' }), 'quote', 'It rains.')
  const entry = () => /id="entry-1"[\s\S]*?<\/div>/.exec(print(t))![0]
  expect(entry()).toContain('<a class="place" href="#mark-1"><bdi>¶\u00a01</bdi></a>')
  expect(entry()).not.toContain('The Post')
  t.article('Another.')
  expect(entry()).toContain('S1, ¶\u00a01</bdi></a>')
  expect(entry()).toContain('The Post')
})

test('forms and statuses that occur are explained', () => {
  const t = testProject()
  const article = t.article('It rains. It snows.')
  t.mark(article, 'quote', 'It rains.', { form: 'indirect' })
  t.mark(article, 'claim', 'It snows.', { status: 'disputed' })
  const words = print(t).slice(print(t).indexOf('>Method and words used</h2>'))
  expect(words).toMatch(/Indirect<\/th><td>[^<]{9}/)
  expect(words).toMatch(/Disputed<\/th><td>[^<]{9}/)
  for (const other of ['Mixed', 'Refuted']) expect(words).not.toContain(other)
})

test('dates have one style where they are ISO, and stay as given elsewhere', () => {
  expect(
    [
      '2026-11-22',
      '2026-11-22T23:30:00-05:00',
      '2026-11',
      '2026',
      'last May',
      '2026-13-01',
      '',
      '2026-03-08/2026-03-12',
    ].map(dateOf),
  ).toEqual([
    '22 November 2026',
    '22 November 2026',
    'November 2026',
    '2026',
    'last May',
    '2026-13-01',
    '',
    '8 March 2026 to 12 March 2026',
  ])
  const t = testProject()
  t.article('Words.', { published: '2026-02-14', outlet: 'The Post' })
  for (const text of [print(t), exportText('md', t.project, { now: NOW })]) {
    expect(text).toContain('14 February 2026')
    expect(text).not.toContain('2026-02-14')
  }
})
