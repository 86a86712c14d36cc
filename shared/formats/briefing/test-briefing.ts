import type { ComposedBlock, Reference } from '../../text/composed'
import { newBriefing, newSection } from '../../project/tables'
import type { Block } from '../../text/rich'
import { testProject } from '../test-project'
import { referTo } from './references'
import { templates } from './templates/list'

/** A project with a briefing in which everything occurs that an output has to write down. For tests. */
export function testBriefing() {
  const t = testProject('Harbour talks')
  const english = t.article(
    [
      'Harbour pilots stop work over night shifts',
      '“We will not sail at night,” said Irena Dahl, who leads the union.',
      'The port expects to lose “about a third” of its traffic & <more>.',
      'A senior official said the strike could end by Friday.',
    ].join('\n'),
    {
      title: 'Pilots stop work',
      outlet: 'The Courier',
      author: 'A. Writer',
      published: '2026-03-12',
      url: 'https://example.com/pilots?a=1&b=2',
      language: 'en',
      direction: 'ltr',
      retrieved: '2026-03-13T08:00:00Z',
    },
  )
  const arabic = t.article('قال الوزير: «لن نقبل بأي تأخير» في 2026.\nوأضاف أن الميناء (Port 7) سيبقى مفتوحا.', {
    title: 'الوزير: لن نقبل بأي تأخير',
    outlet: 'الصحيفة',
    published: '13 March 2026',
    language: 'ar',
    direction: 'rtl',
  })
  const chinese = t.article('港口发言人表示：“我们将恢复正常运营。”\n专家认为罢工可能持续两周。', {
    title: '港口罢工',
    outlet: '日报',
    published: '2026-03',
    language: 'zh-Hans',
    direction: 'ltr',
  })
  const dahl = t.speaker('Irena Dahl')
  const minister = t.speaker('الوزير')
  const official = t.speaker('a senior official', 'unnamed')
  const marks = {
    night: t.mark(english, 'quote', 'We will not sail at night,', {
      speaker: dahl,
      form: 'direct',
      saidOn: '2026-03-11',
    }),
    third: t.mark(english, 'claim', 'lose “about a third” of its traffic', {
      statement: 'The port loses a third of its traffic.',
      likelihood: 'likely',
      confidence: 'moderate',
      credibility: '3',
      status: 'disputed',
      assertedBy: dahl,
    }),
    overlap: t.mark(english, 'passage', '“about a third” of its traffic & <more>'),
    friday: t.mark(english, 'quote', 'the strike could end by Friday', { speaker: official, form: 'indirect' }),
    delay: t.mark(arabic, 'quote', 'لن نقبل بأي تأخير', { speaker: minister, form: 'direct' }),
    weeks: t.mark(chinese, 'claim', '罢工可能持续两周', { statement: '', likelihood: 'even chance' as never }),
    normal: t.mark(chinese, 'quote', '我们将恢复正常运营。', { form: 'direct' }),
  }
  const refer = (id: string, as?: Reference['as']): Reference => referTo(t.project, 'marks', id, as)!
  const text = (words: string, ...marks: string[]) =>
    ({ type: 'text', text: words, ...(marks.length && { marks: marks.map((type) => ({ type })) }) }) as never
  const p = (...content: unknown[]): ComposedBlock =>
    ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) }) as ComposedBlock
  const cell = (words: string, type = 'tableCell', attrs = {}): Block =>
    ({ type, attrs: { colspan: 1, rowspan: 1, ...attrs }, content: [p(words)] }) as Block
  const list = (type: string, ...items: unknown[][]): ComposedBlock =>
    ({ type, content: items.map((content) => ({ type: 'listItem', content })) }) as ComposedBlock
  const sections: [title: string, body: ComposedBlock[]][] = [
    [
      'Key judgments',
      [
        {
          type: 'judgment',
          attrs: { confidence: 'moderate', claims: [marks.third, marks.weeks] },
          content: [
            p('The strike is likely to last beyond Friday.'),
            p('two sources agree'),
            p('A meeting of both sides.'),
          ],
        },
      ],
    ],
    [
      'Discussion',
      [
        p(
          'The union is firm: ',
          { type: 'reference', attrs: refer(marks.night) },
          ', and the minister too: ',
          { type: 'reference', attrs: { ...refer(marks.delay), cuts: [{ start: 0, end: 3, by: '' }] } },
          '. ',
          text('Bold', 'bold'),
          ' and ',
          text('code', 'code'),
          { type: 'footnote', attrs: { text: 'A note of one’s own & <tag>.' } },
          { type: 'hardBreak' },
          {
            type: 'text',
            text: 'a link',
            marks: [{ type: 'link', attrs: { href: 'https://example.com/a b?x=1&y="2"' } }],
          },
        ),
        { type: 'heading', attrs: { level: 1 }, content: [text('What the port says')] },
        { type: 'evidence', attrs: refer(marks.third) },
        { type: 'evidence', attrs: refer(marks.delay, 'words') },
        { type: 'evidence', attrs: refer(marks.night, 'passage') },
        list('bulletList', [p('One'), list('orderedList', [p('Inner one')], [p('Inner two')])], [p('Two')]),
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p('Three'), p('more')] }] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('Year', 'tableHeader'), cell('Ships', 'tableHeader', { colspan: 2 })] },
            { type: 'tableRow', content: [cell('2025', 'tableCell', { rowspan: 2 }), cell('1'), cell('2')] },
            { type: 'tableRow', content: [cell('3'), cell('4 | 5')] },
          ],
        } as ComposedBlock,
        { type: 'blockquote', content: [p('Set apart.')] },
        { type: 'codeBlock', content: [text('x = 1\n  y = 2')] },
        { type: 'image', attrs: { src: PIXEL, alt: 'A pixel' } },
        { type: 'horizontalRule' },
        p('After the line.', { type: 'footnote', attrs: { text: 'The second note.' } }),
      ],
    ],
  ]
  const parts = templates[0]!.sections.slice(5).map(({ title, body }): (typeof sections)[number] => [title, [...body!]])
  const briefing = t.add(
    'briefings',
    'b',
    newBriefing({
      title: 'Strike in the harbour',
      handling: 'FOR OFFICIAL USE',
      preparedFor: 'The board',
      version: '2',
      cutOff: '2026-03-14',
      bottomLine: 'The strike is likely to last beyond Friday, and the port to lose a third of its traffic.',
      cover: 'page',
      contents: 'yes',
      notes: 'foot',
      paper: 'A4',
    }),
  )
  for (const [i, [title, content]] of [...sections, ...parts].entries())
    t.add('sections', 'x', newSection({ briefing, order: i, title, body: { type: 'doc', content } }))
  t.add('links', 'l', { type: 'contradicts', from: marks.weeks, to: marks.friday, note: null })
  return { ...t, briefing, marks, articles: { english, arabic, chinese } }
}

/** A red picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
