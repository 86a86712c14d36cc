import { expect, test } from 'vitest'
import { linesOf, type Piece } from './pdf-lines'

const piece = (text: string, x: number, y: number): Piece => ({ text, x, y, width: text.length * 6, size: 10 })

test('pieces of a line are words again, with a space only where there is room for one', () =>
  expect(linesOf([piece('bridge', 50, 100), piece('The', 26, 100), piece('s', 86, 100)], 1, 600)[0]?.text).toBe(
    'The bridges',
  ))

test('a raised figure belongs to the line it hangs on', () =>
  expect(
    linesOf([piece('said', 50, 100), { ...piece('1', 74, 97), size: 6 }], 1, 600).map((line) => line.text),
  ).toEqual(['said1']))

test('a page in Hebrew is read from right to left', () =>
  expect(
    linesOf([piece('שלום', 500, 100), piece('עולם', 470, 100), piece('טוב', 506, 112)], 1, 600).map(
      (line) => line.text,
    ),
  ).toEqual(['שלום עולם', 'טוב']))

test('no piece is lost or told twice, wherever it stands', () => {
  const pieces = Array.from({ length: 200 }, (_, i) => piece(`w${i}`, (i * 137) % 560, ((i * 61) % 70) * 10))
  const told = linesOf(pieces, 1, 600).flatMap((line) => line.pieces.map((one) => one.text.trim()))
  expect(told.sort()).toEqual(pieces.map((one) => one.text).sort())
})
