/** A cut of a font for some letters. */
export interface Face {
  family: string
  weight: number
  style: string
  /** As a style sheet says it: "U+0000-00FF,U+0131". */
  range: string
  /** A data: address, or the path of its file. */
  source: string
}

/** Every letter beyond Latin-1 in a text, as code points. */
export function lettersIn(pieces: readonly string[]): Set<number> {
  const letters = new Set<number>()
  for (const piece of pieces)
    for (let i = 0; i < piece.length; i++) {
      let unit = piece.charCodeAt(i)
      if (unit < 0x100) continue
      if (unit >= 0xd800 && unit < 0xdc00) unit = piece.codePointAt(i++)!
      letters.add(unit)
    }
  return letters
}

/** The cuts that these letters need; Latin ones always. A document carries only these: all of them are 15 MB. */
export function neededFaces<F extends Face>(faces: readonly F[], letters: ReadonlySet<number>): F[] {
  const sorted = [...letters].sort((a, b) => a - b)
  return faces.filter(({ range }) =>
    rangesOf(range).some(([from, to]) => {
      if (from < 0x80) return true
      let [low, high] = [0, sorted.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (sorted[middle]! < from) low = middle + 1
        else high = middle
      }
      return low < sorted.length && sorted[low]! <= to
    }),
  )
}

const rangesOf = (range: string): [number, number][] =>
  range.split(',').map((one) => {
    const [from = '', to = from] = one.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

export const faceRule = ({ family, weight, style, range }: Face, address: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${address}) format('woff2')}`

/** The faces of a @fontsource style sheet, with the name of each file. */
export function facesIn(css: string): (Face & { file: string })[] {
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const value = (name: string): string => new RegExp(`${name}: ([^;]*);`).exec(body)?.[1] ?? ''
    const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(body)?.[1]
    const family = value('font-family').replaceAll("'", '')
    const face = {
      family,
      weight: Number(value('font-weight')),
      style: value('font-style'),
      range: value('unicode-range'),
    }
    return file && face.range ? [{ ...face, source: file, file }] : []
  })
}
