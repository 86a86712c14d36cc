import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markup, join, style, textAttributes } from './html'

test('whatever is put in is text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const page = markup`<p title="${text}">${text}</p>`.text
      expect(page).toMatch(/^<p title="[^<>"]*">[^<>]*<\/p>$/)
    }),
  )
})

test('HTML made here stays HTML, also in lists, and nothing comes of what is not there', () => {
  expect(markup`<ul>${['a&b', markup`<li>${1}</li>`, null, undefined, false]}</ul>`.text).toBe(
    '<ul>a&amp;b<li>1</li></ul>',
  )
  expect(markup`${join(['a', '', null, markup`<b>b</b>`], ' · ')}`.text).toBe('a · <b>b</b>')
})

test('an object that only looks like HTML is no HTML', () => {
  expect(() => markup`${{ text: '<script>' } as never}`.text).toThrow(TypeError)
})

test('a style sheet cannot end its element', () => {
  expect(style('a::after { content: "</style><script>" }').text.match(/<\//g)).toHaveLength(1)
})

test('a language that is none is left out', () => {
  expect(textAttributes({ language: 'zh-Hant', direction: '' }).text).toBe(' lang="zh-Hant" dir="auto"')
  expect(textAttributes({ language: '"><script>', direction: 'rtl"' }).text).toBe(' dir="auto"')
})
