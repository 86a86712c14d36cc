import { expect, test } from 'vitest'
import { facesIn, lettersIn, neededFaces, type Face } from './needed'

const face = (family: string, range: string): Face => ({ family, weight: 400, style: 'normal', range, source: '' })
const faces = [
  face('Latin', 'U+0000-00FF,U+0131'),
  face('Greek', 'U+0370-03FF'),
  face('Han 1', 'U+4E2D, U+4E00-4E10'),
  face('Han 2', 'U+20000-20010'),
]
const needed = (...pieces: string[]) => neededFaces(faces, lettersIn(pieces)).map(({ family }) => family)

test('a document carries the cuts its letters need, and the Latin ones always', () => {
  expect(needed('plain words, café')).toEqual(['Latin'])
  expect(needed('το φράγμα')).toEqual(['Latin', 'Greek'])
  expect(needed('a', '中')).toEqual(['Latin', 'Han 1'])
  expect(needed('中'.repeat(3), '\u{20005}')).toEqual(['Latin', 'Han 1', 'Han 2'])
  expect(needed('\u4e11\u{20011}')).toEqual(['Latin'])
})

test('slices are read from a style sheet', () => {
  const css = `/* [4] */
@font-face {
  font-family: 'Noto Serif SC';
  font-style: normal;
  font-weight: 400;
  src: url(./files/sc-4-400-normal.woff2) format('woff2'), url(./files/sc-4-400-normal.woff) format('woff');
  unicode-range: U+4E2D,U+4E00-4E10;
}
@font-face {
  font-family: 'Noto Serif SC';
  src: url(./files/all.woff2) format('woff2');
}`
  expect(facesIn(css)).toEqual([
    {
      family: 'Noto Serif SC',
      weight: 400,
      style: 'normal',
      range: 'U+4E2D,U+4E00-4E10',
      source: 'sc-4-400-normal.woff2',
      file: 'sc-4-400-normal.woff2',
    },
  ])
})
