import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { deeperThan, type RichText } from '../../../shared/text/rich'
import { richText } from '../../../shared/project/schema'
import { html } from './html'
import { fragment } from './html-fragment'
import { Refusal } from './imported'

const read = (source: string) => html.read(Buffer.from(source), 'page.html').fields
const docOf = (source: string): RichText => read(source).doc!
const textOf = (source: string): string => plainText(docOf(source)).text

const SENTENCE =
  'The council met on Tuesday, and nobody could say, not even the engineers, how long the old bridge would stay shut. '

describe('what a reader sees is kept', () => {
  test('blocks, emphasis and links, with white space as a browser shows it', () => {
    expect(
      docOf(
        '<h2>Two\n  halves</h2><p>One <b>bold</b>, <a href="https://example.org/a">one link </a>here.<ol start=3><li>three<li>four</ol><pre>a\n  b</pre><hr>',
      ).content,
    ).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Two halves' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'One ' },
          { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'one link ', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
          { type: 'text', text: 'here.' },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: ['three', 'four'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a\n  b' }] },
      { type: 'horizontalRule' },
    ])
  })

  test('tables keep their cells, tables that only arrange a page do not', () => {
    const table = docOf('<table><tr><th>Year<th>Dead<tr><td>2024<td></table>').content[0]!
    expect(table).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] },
        { content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
      ],
    })
    expect(docOf('<table><tr><td><p>One.<p>Two.</table>').content.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  test('two breaks part paragraphs, one breaks a line', () => expect(textOf('a<br>b<br><br>c')).toBe('a\nb\nc'))
  test('quotation elements get their marks', () =>
    expect(textOf('<p>He said <q>no, <q>never</q></q>.')).toBe('He said “no, ‘never’”.'))
  test('bare items and cells find a list and a table', () =>
    expect(docOf('<li>a<li>b</li><p>c').content.map((block) => block.type)).toEqual(['bulletList', 'paragraph']))
})

describe('what could load, run or hide is not', () => {
  test('hidden words', () => {
    expect(
      textOf(
        '<p>seen<span hidden>A</span><span style="display: none">B</span><span aria-hidden="true">C</span><span style="font-size:0">D</span><script>E</script><template>F</template><noscript>G</noscript>',
      ),
    ).toBe('seen')
  })

  test('addresses that run or read files', () => {
    const doc = docOf(
      '<p><a href="java\nscript:alert(1)">a</a><a href=" JAVASCRIPT:alert(1)">b</a><a href="file:///etc/passwd">c</a><a href="data:text/html,x">d</a><a href="//example.org">e</a>',
    )
    expect(doc.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'abcde' }] }])
  })

  test('pictures that are not part of the file, and those that may carry a script', () => {
    const doc = docOf(
      '<p>x<img src="https://example.org/a.png"><img src="data:image/svg+xml;base64,PHN2Zz4="><img alt=dot src="data:image/png;base64,iVBORw0KGgo=">',
    )
    expect(doc.content.filter((block) => block.type === 'image')).toEqual([
      { type: 'image', attrs: { src: 'data:image/png;base64,iVBORw0KGgo=', alt: 'dot' } },
    ])
  })

  test('nesting ten thousand deep', () => {
    for (const tag of ['div', 'blockquote', 'ul><li', 'table><tr><td', 'b', 'span'])
      expect(deeperThan(docOf(`${`<${tag}>`.repeat(10_000)}deep`), 80)).toBe(false)
  })

  test('whatever the page, the result is an article or a refusal', () => {
    const tags = 'p div ul ol li table tr td th h1 pre code b a blockquote span br hr img q title html head body'.split(
      ' ',
    )
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(
        '<a href="javascript:x">',
        '<!--',
        '-->',
        '<![CDATA[',
        '<!doctype html>',
        '&amp',
        '&#0;',
        '<',
        '"',
        ' words ',
        '<p style="mso-list:l0 level1 lfo1">',
        '<p style="mso-list:l1 level3 lfo2">',
        '<span style="mso-list:Ignore">1.</span>',
        '<o:p>',
        '<del>',
        '</del>',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const importer of [html, fragment])
          try {
            const { doc } = importer.read(Buffer.from(`x${pieces.join('')}`), 'page.html').fields
            expect(richText.safeParse(doc).error).toBeUndefined()
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
      }),
    )
  })

  test('a page without words is refused with advice', () =>
    expect(() => docOf('<div id="root"></div><script src="/app.js"></script>')).toThrow(/paste it here/))
})

describe('a page of a site', () => {
  const page = `<!doctype html><html lang="en-GB" dir="ltr"><head><title>Bridge stays shut | Larne Post</title>
    <meta property="og:site_name" content="Larne Post"><meta name="author" content="Jane Doe">
    <link rel="canonical" href="https://post.example/bridge">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge stays shut","datePublished":"2026-02-14T08:00:00Z"}]}</script></head>
    <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><aside>Subscribe now and save</aside>
    <article><h1>Bridge stays shut</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article><footer>All rights reserved</footer></body></html>`

  test('gives its article without its furniture', () => {
    const text = textOf(page)
    expect(text).toContain(SENTENCE.trim())
    expect(text).not.toMatch(/Sport|Subscribe|rights/)
  })

  test('gives its metadata, and where each came from', () => {
    expect(read(page)).toMatchObject({
      title: 'Bridge stays shut',
      outlet: 'Larne Post',
      author: 'Jane Doe',
      published: '2026-02-14T08:00:00Z',
      url: 'https://post.example/bridge',
      language: 'en-GB',
      direction: 'ltr',
    })
    expect(read(page).origins).toContainEqual({ field: 'published', from: 'JSON-LD' })
  })

  test('gives dates as ISO beside the words of the page, and those that are no one day as they are', () => {
    const dated = (published: string, updated: string) =>
      read(
        `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${updated}"><p>Words.`,
      )
    expect(dated('14 February 2026', '2026-02-15T08:00:00Z')).toMatchObject({
      published: '2026-02-14',
      updated: '2026-02-15T08:00:00Z',
      given: [{ field: 'published', words: '14 February 2026' }],
    })
    expect(dated('03/04/2026', '2026-02-31')).toMatchObject({
      published: '03/04/2026',
      updated: '2026-02-31',
      given: [],
    })
  })

  test('takes the title without the outlet behind it when there is nothing better', () => {
    expect(read('<title>Bridge stays shut | Larne Post</title><p>Words.').title).toBe('Bridge stays shut')
  })

  test('without any furniture is taken whole', () =>
    expect(textOf('<h1>One</h1><p>a.</p><ul><li><a href="https://a.example">b</a></li></ul><p>c.</p>')).toBe(
      'One\na.\nb\nc.',
    ))
})

test('what is pasted is taken whole, and bold only where it is', () => {
  const { doc, title } = fragment.read(
    Buffer.from(
      '<meta charset="utf-8"><!--StartFragment--><b style="font-weight:normal"><p>First words <i>of</i> it</p></b><nav>menu</nav>',
    ),
    '',
  ).fields
  expect(plainText(doc!).text).toBe('First words of it\nmenu')
  expect(JSON.stringify(doc)).not.toContain('bold')
  expect(title).toMatch(/^First words of it/)
})
