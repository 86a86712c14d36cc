import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../../text/plain'
import type { RichText } from '../../../text/rich'

import { MISSING } from '../../numbered'
import { printed, testProject } from '../../test-project'

const print = (t: ReturnType<typeof testProject>, articles?: string[]) => printed(t, { articles })

const unescape = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
  )

/** The words of the printed article, without the numbers that were put in. */
const articleText = (page: string) => {
  const body = /<div class="text">\n([\s\S]*)<\/div>\n<\/article>/.exec(page)![1]!
  const blocks = body
    .replace(/<sup class="at">.*?<\/sup>/g, '')
    .split(/<\/p>\n/)
    .slice(0, -1)
  return unescape(blocks.map((block) => block.replace(/<br>/g, '\n').replace(/<[^>]*>/g, '')).join('\n'))
}

test('an article with any marks is printed word for word', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', '<', '&', ' ', '\n', 'م', '"', '😀'),
    minLength: 2,
    maxLength: 60,
  })
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
      (text, spans) => {
        const t = testProject()
        const article = t.article(text)
        for (const [start, length] of spans)
          if (text.slice(start, start + length)) t.mark(article, 'quote', text.slice(start, start + length))
        expect(articleText(print(t))).toBe(text)
      },
    ),
  )
})

test('emphasis and line breaks inside a mark are kept', () => {
  const t = testProject()
  const doc: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'one ' },
          { type: 'text', text: 'two', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'three' },
        ],
      },
    ],
  }
  t.mark(t.article('', { doc }), 'quote', 'two\nthree')
  expect(articleText(print(t))).toBe(plainText(doc).text)
  expect(print(t)).toContain('<strong><span id="mark-1"')
})

test('nothing from outside becomes markup', () => {
  const evil = `</title></style></p><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x`
  const t = testProject(evil)
  const article = t.article(evil, {
    title: evil,
    outlet: evil,
    author: evil,
    url: `javascript:${evil}`,
    language: evil,
    published: evil,
  })
  t.mark(article, 'quote', evil, { speaker: t.speaker(evil), addressedTo: evil, saidOn: evil })
  t.mark(article, 'claim', evil, { statement: evil, aboutWhen: evil })
  const page = printed(t, { author: evil })
  expect(page).not.toMatch(/<(script|img)/i)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page.match(/<\/title>/g)).toHaveLength(1)
  expect(page).not.toMatch(/<[a-z][^>]*\s(on[a-z]+|href="javascript)/i)
})

test('each mark stands once in a list and once in its article, under one number, and the two lead to each other', () => {
  const t = testProject()
  const [one, two] = [t.article('He said “the first words” and then some.'), t.article('Second article, second words.')]
  const speaker = t.speaker('B. Speaker')
  t.mark(two, 'quote', 'second words', { speaker })
  t.mark(one, 'claim', 'He said “the first words”')
  t.mark(one, 'quote', 'first words', { speaker: t.speaker('A. Speaker') })
  const page = print(t)
  for (const n of [1, 2, 3]) {
    expect(page.split(`id="entry-${n}"`)).toHaveLength(2)
    expect(page.split(`id="mark-${n}"`)).toHaveLength(2)
    expect(page).toContain(`href="#mark-${n}"`)
    expect(page).toContain(`href="#entry-${n}"`)
  }
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
})

test('a mark whose words are gone says so in both places', () => {
  const t = testProject()
  const article = t.article('New words here.')
  const id = t.mark(article, 'quote', 'New words')
  const mark = t.project.tables.marks.get(id)!
  t.project.tables.marks.set(id, { ...mark, spans: [{ ...mark.spans[0]!, exact: 'Old words' }] })
  const page = print(t)
  expect(page).toContain(MISSING)
  expect(page).toContain('The text no longer holds all words of mark')
  expect(page).not.toContain('id="mark-1"')
  expect(page).toContain('href="#article-s1"><bdi>S1<')
})

test('articles that were removed or not chosen are left out with their marks', () => {
  const t = testProject()
  const [one, two, three] = [t.article('alpha'), t.article('beta'), t.article('gamma')]
  for (const [article, words] of [
    [one, 'alpha'],
    [two, 'beta'],
    [three, 'gamma'],
  ] as const)
    t.mark(article, 'quote', words)
  t.project.tables.articles.set(one, { ...t.project.tables.articles.get(one)!, gone: true })
  expect(print(t)).not.toContain('alpha')
  expect(print(t, [three])).not.toContain('beta')
  expect(print(t, [three])).toContain('1 source and 1 quote.')
})

test('a project with nothing in it is still a document', () => {
  const page = print(testProject(''))
  expect(page).toContain('<h1 dir="auto">Briefing</h1>')
  expect(page).toContain('There are no articles in this project yet.')
  expect(page).not.toContain('<h2')
})

test('only direct speech stands in quotation marks of ours', () => {
  const t = testProject()
  const article = t.article('It would, the ministry said, fall. “We know.”')
  t.mark(article, 'quote', 'It would', { form: 'indirect' })
  t.mark(article, 'quote', 'We know.', { form: 'direct' })
  const page = print(t)
  expect(page).toContain('>It would</p>')
  expect(page).toContain('>“We know.”</p>')
})

test('the words of judgement are explained only when some were used', () => {
  const t = testProject()
  const article = t.article('words')
  t.mark(article, 'claim', 'words', { likelihood: 'likely' })
  expect(print(t)).toMatch(/words used[\s\S]*<tr class="used"><th scope="row">Likely<\/th><td>55–80 %/)
  expect(print(t)).not.toContain('Reliability of a source')
  const plain = testProject()
  plain.mark(plain.article('words'), 'claim', 'words')
  expect(print(plain)).not.toContain('words used')
})
