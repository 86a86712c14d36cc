import { expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { richText } from '../../../shared/project/schema'
import { markdown } from './markdown'

const read = (source: string) => markdown.read(Buffer.from(source), 'notes.md').fields

test('blocks and emphasis become rich text', () => {
  const { doc, title } = read(
    '# Bridge\n\nOne **bold** [link](https://a.example) and `code`.\\\nNext line\nsame line\n\n- a\n- b\n\n> said\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\nlet a\n```\n',
  )
  expect(title).toBe('Bridge')
  expect(doc!.content.map((block) => block.type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'blockquote',
    'table',
    'codeBlock',
  ])
  expect(plainText(doc!).text).toBe(
    'Bridge\nOne bold link and code.\nNext line same line\na\nb\nsaid\nx\ny\n1\n2\nlet a',
  )
  expect(richText.safeParse(doc).success).toBe(true)
})

test('front matter fills the fields and is not part of the text', () => {
  const fields = read(
    '---\ntitle: "Bridge: shut"\nauthors:\n  - Jane Doe\n  - Ali Amin\ndate: 2026-02-14\nsource: Larne Post\nurl: javascript:alert(1)\ntags: [a]\n---\nWords.\n',
  )
  expect(fields).toMatchObject({
    title: 'Bridge: shut',
    author: 'Jane Doe, Ali Amin',
    published: '2026-02-14',
    outlet: 'Larne Post',
    url: '',
  })
  expect(plainText(fields.doc!).text).toBe('Words.')
})

test('text between two rules is no front matter', () =>
  expect(plainText(read('---\nHe said no.\n\n---\nAnd left.\n').doc!).text).toContain('He said no.'))

test('tags stay text, bare addresses stay words, and nothing remote or running is linked', () => {
  const { doc } = read(
    '<script>x</script> https://a.example [a](javascript:x) ![p](https://a.example/p.png) [f](file:///etc)\n',
  )
  expect(JSON.stringify(doc)).not.toMatch(/"link"|"image"/)
  expect(plainText(doc!).text).toContain('<script>x</script>')
})
