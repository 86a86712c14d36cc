import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './app'

interface Marked {
  id: string
  kind: string
  statement?: string
  spans: { exact: string }[]
}

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const part = (name: string, options = {}) => ({ type: 'part', attrs: { name, options } })
const STAMP = '1.test.1'

const reference = ({ id, spans, statement }: Marked, as = 'words') => ({
  table: 'marks',
  id,
  as,
  used: { words: spans.map(({ exact }) => exact).join(' … '), ...(statement && { statement }) },
  cuts: [],
  kept: '',
})

/** The sample project with an Arabic and a Chinese article and a composed briefing, as the content of a file. */
export function composed(): string {
  const project = JSON.parse(readFileSync(join(root, 'resources/sample/sample.quoin'), 'utf8')) as {
    articles: object[]
    marks: Marked[]
    briefings: object[]
    sections: object[]
  }
  const article = (id: string, title: string, language: string, direction: string, words: string) => ({
    id,
    title,
    language,
    direction,
    doc: { type: 'doc', content: [paragraph(text(words))] },
    stamp: STAMP,
  })
  project.articles.push(
    article('a_zzzzzzzz1', 'هالفيا تبدأ ملء السد', 'ar', 'rtl', 'قالت الوزيرة إن السد لن يأخذ قطرة واحدة أكثر.'),
    article('a_zzzzzzzz2', '哈尔维亚开始蓄水', 'zh-Hans', 'ltr', '能源部长表示，大坝不会多取一滴水。'),
  )
  const quotes = project.marks.filter(({ kind }) => kind === 'quote')
  const claims = project.marks.filter(({ kind }) => kind === 'claim')
  const bodies: [string, object[]][] = [
    [
      'Key judgments',
      [
        {
          type: 'judgment',
          attrs: { confidence: 'moderate', claims: [claims[0]!.id] },
          content: [
            paragraph(text('The reservoir is very likely being filled.')),
            paragraph(text('three gauges agree.')),
            paragraph(text('A second gauge.')),
          ],
        },
      ],
    ],
    ['Scope and sources', [part('scope')]],
    [
      'Discussion',
      [
        paragraph(text('She said '), { type: 'reference', attrs: reference(quotes[0]!) }, text('.'), {
          type: 'footnote',
          attrs: { text: 'The treaty speaks of a mean.' },
        }),
        { type: 'evidence', attrs: reference(claims[0]!, 'statement') },
      ],
    ],
    ['Claims', [part('claims')]],
    ['Quotes by speaker', [part('quotes')]],
    ['Sources', [part('sources')]],
    ['Method and words used', [part('method')]],
    ['Annotated articles', [part('articles')]],
  ]
  project.briefings = [
    {
      id: 'b_000000001',
      title: 'What is going on?',
      template: 'full',
      handling: 'OFFICIAL – TEST',
      preparedFor: 'The working group',
      version: '2',
      cutOff: '2026-03-16',
      bottomLine: 'Nobody knows how much water is missing.',
      cover: 'page',
      contents: 'yes',
      notes: 'foot',
      paper: 'A4',
      stamp: STAMP,
    },
  ]
  project.sections = bodies.map(([title, content], i) => ({
    id: `x_00000000${i}`,
    briefing: 'b_000000001',
    order: i + 1,
    title,
    body: { type: 'doc', content },
    stamp: STAMP,
  }))
  return JSON.stringify(project)
}
