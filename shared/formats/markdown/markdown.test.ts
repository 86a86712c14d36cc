import MarkdownIt from 'markdown-it'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testBriefing } from '../briefing/test-briefing'
import { exportText } from '../list'
import { markdown } from '../markdown'
import { NOW, testProject } from '../test-project'
import { escapeMarkdown, lineOf } from './text'

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

const html = (project: Parameters<typeof markdown.write>[0], options = {}) =>
  reader.render([...markdown.write(project, { now: NOW, ...options })].join(''))

test('the briefing that was composed, with headings, tables, notes and links to the sources', () => {
  const { project } = testBriefing()
  const text = exportText('md', project, { now: NOW, author: 'Me' })
  for (const part of [
    '# Strike in the harbour',
    'Me · 22 November 2026 · 2 · for The board',
    '> The strike is likely to last',
    '## Key judgments',
    'Confidence: moderate because two sources agree',
    '“We will not sail at night,”[\\[1\\]](https://example.com/pilots?a=1&b=2)',
    'code[^a]',
    '[^a]: A note of one’s own \\& \\<tag\\>.',
    '| 3 | 4 \\| 5 |',
    '### الوزير',
    'Set apart.',
  ])
    expect(text).toContain(part)
  const page = html(project)
  expect(page.match(/<table>/g)!.length).toBeGreaterThan(5)
  expect(page).toContain('<h2>Annotated articles</h2>')
  expect(page).toContain('<strong>We will not sail at night,</strong>')
})

test('without a briefing there is what the marks give, whatever stands in them', () => {
  const t = testProject('Talks')
  const article = t.article('“We will go,” she said.\nIt is likely.', {
    title: 'A [title](javascript:x)',
    url: 'https://example.com/a_(b)',
  })
  t.mark(article, 'quote', 'We will go,', { speaker: t.speaker('Jo'), form: 'direct' })
  t.mark(article, 'claim', 'It is likely.', { statement: 'It <b>will</b> happen | soon.', likelihood: 'likely' })
  const page = html(t.project)
  expect(page).toContain('<h3>Jo</h3>')
  expect(page).toContain('“We will go,”')
  expect(page).toContain('It &lt;b&gt;will&lt;/b&gt; happen | soon.')
  expect(page).toContain('href="https://example.com/a_%28b%29"')
  expect(page).not.toContain('href="javascript')
})

test('emphasis that Markdown would not read is left out, and signs that meet are one', () => {
  const t = testProject()
  const article = t.article('他说「是」他。One two.')
  t.mark(article, 'quote', '「是」')
  t.mark(article, 'claim', 'One t')
  t.mark(article, 'passage', 'e two')
  const text = exportText('md', t.project, { now: NOW, template: 'quote-sheet' })
  expect(text).toContain('他说「是」\\[1\\]他')
  expect(text).toContain('**One t**\\[2\\]**wo**')
  expect(html(t.project)).not.toContain('**')
})

test('a passage of an article with pages is found by its page, too', () => {
  const one = testProject()
  const id = one.article('First page here.\nSecond page there.', { pages: [{ at: 0 }, { at: 17 }] })
  one.mark(id, 'quote', 'there')
  expect(exportText('md', one.project, { now: NOW })).toContain('p.\u00a02, ¶\u00a02')
})
