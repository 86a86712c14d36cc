/** Columns of text aligned by their widest cell, two spaces apart; long cells are cut. Widths count what a terminal shows. */
export function aligned(rows: readonly (readonly string[])[], longest = 60): string[] {
  const cells = rows.map((row) => row.map((cell) => cut(tidy(cell), longest)))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  return cells.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  )
}

/** One line without characters that a terminal would obey. */
export const tidy = (cell: string): string => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Letters of East Asia and pictures take two columns. */
const widthOf = (text: string): number =>
  [...graphemes.segment(text)].reduce(
    (sum, { segment }) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1),
    0,
  )

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let short = ''
  for (const { segment } of graphemes.segment(text.slice(0, longest * 8))) {
    if (widthOf(short + segment) > longest - 1) return `${short}…`
    short += segment
  }
  return short
}
