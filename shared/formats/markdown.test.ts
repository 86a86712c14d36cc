import MarkdownIt from 'markdown-it'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportText, formats } from './list'
import { escapeMarkdown, lineOf, richMarkdown } from './markdown-text'
import { NOW, testProject } from './test-project'

const reader = new MarkdownIt({ html: true })
const shown = (markdown: string) =>
  reader
    .render(markdown)
    .replace(/<\/?(p|li|ol|ul)>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, n: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[n]!)
    .trim()

test('any line of text is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_[]<>()#+-=.!|~&;1a "') }), (text) => {
      const line = text.replace(/\s+/g, ' ').trim()
      expect(shown(lineOf(text))).toBe(line)
    }),
  )
})

test('a paragraph cannot become a heading, a list or a rule', () => {
  expect(reader.render(escapeMarkdown('# a\n- b\n1. c\n---\n> d\n    e'))).not.toMatch(/<(h1|h2|li|hr|blockquote|pre)/)
})

test('notes keep their emphasis and their lists', () => {
  const note = richMarkdown({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'very ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'odd*' },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
      },
    ],
  })
  expect(note).toBe('**very** odd\\*\n\n- one')
})

test('the export holds title, sources, quotes by speaker, claims and places', () => {
  const t = testProject('Talks')
  const article = t.article('“We will go,” she said.\nIt is likely.', {
    title: 'A [title](javascript:x)',
    url: 'https://example.com/a_b',
  })
  t.mark(article, 'quote', 'We will go,', { speaker: t.speaker('Jo'), form: 'direct' })
  t.mark(article, 'claim', 'It is likely.', { statement: 'It will happen.', likelihood: 'likely' })
  const text = exportText('md', t.project, { now: NOW, author: 'Me' })
  for (const part of [
    '# Talks',
    '22 November 2026 · Me',
    '<https://example.com/a_b>',
    '### Jo',
    '“We will go,”',
    '¶\u00a01',
    'In the article: It is likely.',
    'It will happen.',
    'likelihood: Likely (55–80 %)',
    '- ¶\u00a02: claim 2: It is likely.',
  ])
    expect(text).toContain(part)
  expect(reader.render(text)).not.toContain('href="javascript')
})

test('the names of the formats are those of the contract', () => {
  expect(formats.map((format) => format.name)).toEqual(['docx', 'md', 'csv', 'xlsx'])
})

test('only direct and unjudged quotes stand in quotation marks, in every section', () => {
  const t = testProject()
  const article = t.article('One. Two. Three. Four. Five.')
  t.mark(article, 'quote', 'One.', { form: 'direct' })
  t.mark(article, 'quote', 'Two.')
  t.mark(article, 'quote', 'Three.', { form: 'indirect' })
  t.mark(article, 'quote', 'Four.', { form: 'mixed' })
  t.mark(article, 'claim', 'Five.')
  const text = exportText('md', t.project, { now: NOW })
  for (const [words, times] of [
    ['“One.”', 2],
    ['“Two.”', 2],
    ['“Three.”', 0],
    ['“Four.”', 0],
    ['“Five.”', 0],
  ] as const)
    expect(text.split(words)).toHaveLength(times + 1)
})
