import { expect, test } from 'vitest'
import type { ComposedBlock, ComposedInline } from '../../../text/composed'
import { NOW, testProject } from '../../test-project'
import { compose } from '../compose'
import { draftOf } from '../draft'
import { referTo } from '../references'
import { part } from '../templates/template'
import { briefingHtml } from './page'
import { noteLetters } from './writing'

/** The page of a briefing with these sections. */
function page(
  t: ReturnType<typeof testProject>,
  sections: [string, ComposedBlock[]][],
  about: Parameters<typeof draftOf>[1] = {},
): string {
  const template = {
    name: 't',
    label: '',
    about: '',
    briefing: {},
    sections: sections.map(([title, body]) => ({ title, body })),
  }
  return briefingHtml(compose(t.project, draftOf(template, about), { now: NOW }), { css: '' })
}

const text = (words: string): ComposedInline => ({ type: 'text', text: words })
const paragraph = (...content: ComposedInline[]): ComposedBlock => ({ type: 'paragraph', content })
const note = (words: string): ComposedInline => ({ type: 'footnote', attrs: { text: words } })

test('notes are called by letters and lead there and back, at the end of their section or of all', () => {
  const sections: [string, ComposedBlock[]][] = [
    ['One', [paragraph(text('First'), note('Note of one.'))]],
    ['Two', [paragraph(text('Second'), note('Note of two.'))]],
  ]
  const foot = page(testProject(), sections, { notes: 'foot' })
  expect(foot.indexOf('Note of one.')).toBeLessThan(foot.indexOf('>Two</h2>'))
  expect(foot).toMatch(/id="call-2" href="#note-2">b</)
  expect(foot).toMatch(/id="note-2"><a class="call" href="#call-2">b</)
  const end = page(testProject(), sections, { notes: 'end' })
  expect(end.indexOf('Note of one.')).toBeGreaterThan(end.indexOf('>Notes</h2>'))
  expect([1, 26, 27, 52, 53].map(noteLetters)).toEqual(['a', 'z', 'aa', 'az', 'ba'])
})

test('the cover says for whom, how new, and what to take away; nothing that is not given', () => {
  const t = testProject('Talks')
  const cover = page(t, [['One', [paragraph(text('Words.'))]]], {
    cover: 'page',
    handling: 'OFFICIAL',
    preparedFor: 'The group',
    cutOff: '2026-03-16',
    bottomLine: 'It is so.',
    paper: 'Letter',
  })
  for (const words of ['>OFFICIAL<', 'The group', '16 March 2026', '>It is so.<', '@page{size:Letter}'])
    expect(cover).toContain(words)
  expect(cover).not.toContain('Version')
})

test('a mark used in the text, listed and annotated: every link finds one place', () => {
  const t = testProject()
  const article = t.article('She said “it is shut” twice.')
  const id = t.mark(article, 'quote', 'it is shut', { form: 'direct' })
  const words = referTo(t.project, 'marks', id)!
  const html = page(t, [
    [
      'Text',
      [
        paragraph(text('See '), { type: 'reference', attrs: words }),
        { type: 'evidence', attrs: words },
        { type: 'evidence', attrs: { ...words, as: 'passage' } },
      ],
    ],
    ['Quotes', [part('quotes'), part('quotes')]],
    ['Articles', [part('articles')]],
  ])
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to)
  // The article in full carries the mark's name, not the passage before it.
  expect(html.indexOf('id="mark-1"')).toBeGreaterThan(html.indexOf('>Articles</h2>'))
})

test('a row longer than most of a page may break, others may not', () => {
  const t = testProject()
  const long = 'word '.repeat(600).trim()
  t.mark(t.article(`${long} end`), 'claim', long)
  t.mark(t.article('Short.'), 'claim', 'Short.')
  const html = page(t, [['Claims', [part('claims')]]])
  expect(html).toContain('<tr id="entry-1" class="long">')
  expect(html).toContain('<tr id="entry-2">')
})
