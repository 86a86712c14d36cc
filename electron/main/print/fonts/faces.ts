import interCyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline'
import interCyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline'
import interGreek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline'
import interExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline'
import interExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline'
import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline'
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline'
import cyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?inline'
import cyrillic600 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?inline'
import greek400 from '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2?inline'
import ext400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline'
import ext400i from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?inline'
import ext600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?inline'
import latin400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline'
import latin400i from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline'
import latin600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline'
import latin600i from '@fontsource/source-serif-4/files/source-serif-4-latin-600-italic.woff2?inline'
import vietnamese400 from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff2?inline'

import hebrew400 from '@fontsource/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-400-normal.woff2?inline'
import hebrew600 from '@fontsource/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-600-normal.woff2?inline'
import arabic400 from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2?inline'
import arabic600 from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-600-normal.woff2?inline'
import japaneseCss from '@fontsource/noto-serif-jp/400.css?raw'
import koreanCss from '@fontsource/noto-serif-kr/400.css?raw'
import chineseCss from '@fontsource/noto-serif-sc/400.css?raw'
import { readFile } from 'node:fs/promises'
import { faceRule, facesIn, lettersIn, neededFaces, type Face } from './needed'

/**
 * The fonts of the briefing as @font-face rules with data: addresses: the hidden window may fetch nothing. Static cuts,
 * not the variable fonts of the window: Chromium puts a variable font into a PDF as drawings of its letters (Type 3),
 * which is larger, slower and heavier on paper, and static ones as real TrueType. Arabic is Scheherazade New and not
 * Noto Naskh, which builds its letters of strokes and dots: words copied from the PDF come apart.
 */

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
const GREEK = 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-088E,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC'
const HEBREW = 'U+0590-05FF,U+20AA,U+FB1D-FB4F'

const LATIN_CUTS: [family: string, weight: number, style: string, range: string, address: string][] = [
  ['Source Serif 4', 400, 'normal', VIETNAMESE, vietnamese400],
  ['Source Serif 4', 400, 'normal', GREEK, greek400],
  ['Source Serif 4', 400, 'normal', CYRILLIC, cyrillic400],
  ['Source Serif 4', 600, 'normal', CYRILLIC, cyrillic600],
  ['Source Serif 4', 400, 'normal', EXT, ext400],
  ['Source Serif 4', 400, 'italic', EXT, ext400i],
  ['Source Serif 4', 600, 'normal', EXT, ext600],
  ['Source Serif 4', 400, 'normal', LATIN, latin400],
  ['Source Serif 4', 400, 'italic', LATIN, latin400i],
  ['Source Serif 4', 600, 'normal', LATIN, latin600],
  ['Source Serif 4', 600, 'italic', LATIN, latin600i],
  ['Scheherazade New', 400, 'normal', ARABIC, arabic400],
  ['Scheherazade New', 600, 'normal', ARABIC, arabic600],
  ['Noto Serif Hebrew', 400, 'normal', HEBREW, hebrew400],
  ['Noto Serif Hebrew', 600, 'normal', HEBREW, hebrew600],
  ['Inter', 400, 'normal', CYRILLIC, interCyrillic400],
  ['Inter', 600, 'normal', CYRILLIC, interCyrillic600],
  ['Inter', 400, 'normal', GREEK, interGreek400],
  ['Inter', 400, 'normal', EXT, interExt400],
  ['Inter', 600, 'normal', EXT, interExt600],
  ['Inter', 400, 'normal', LATIN, inter400],
  ['Inter', 600, 'normal', LATIN, inter600],
]

const alphabets = LATIN_CUTS.map(([family, weight, style, range, source]): Face => ({
  family,
  weight,
  style,
  range,
  source,
}))

/** Paths of the files, by the ends of their names. East Asian fonts come in some hundred slices each: files, not text. */
const paths = Object.entries({
  ...import.meta.glob<string>(
    '../../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-[0-9]*-400-normal.woff2',
    {
      query: '?asset',
      import: 'default',
      eager: true,
    },
  ),
  ...import.meta.glob<string>(
    '../../../../node_modules/@fontsource/noto-serif-jp/files/noto-serif-jp-[0-9]*-400-normal.woff2',
    {
      query: '?asset',
      import: 'default',
      eager: true,
    },
  ),
  ...import.meta.glob<string>(
    '../../../../node_modules/@fontsource/noto-serif-kr/files/noto-serif-kr-[0-9]*-400-normal.woff2',
    {
      query: '?asset',
      import: 'default',
      eager: true,
    },
  ),
})
const pathOf = new Map(paths.map(([name, path]) => [name.slice(name.lastIndexOf('/') + 1), path]))
const slices = (css: string): Face[] =>
  facesIn(css).flatMap((face) => {
    const path = pathOf.get(face.file)
    return path ? [{ ...face, source: path }] : []
  })

/** The rules for the letters of a document, of which it carries no others. `pieces`: its HTML. */
export async function fontRules(pieces: readonly string[]): Promise<string> {
  const letters = lettersIn(pieces)
  const says = (language: string): boolean => pieces.some((piece) => piece.includes(`lang="${language}`))
  const hangul = [...letters].some(
    (letter) => (letter >= 0xac00 && letter <= 0xd7a3) || (letter >= 0x1100 && letter < 0x1200),
  )
  // Signs that Chinese, Japanese and Korean share are drawn differently in each: by the language of the text, else as in China.
  const eastern = [
    ...slices(chineseCss),
    ...(says('ja') ? slices(japaneseCss) : []),
    ...(hangul || says('ko') ? slices(koreanCss) : []),
  ]
  const needed = neededFaces(eastern, letters)
  const rules = await Promise.all(
    needed.map(async (face) =>
      faceRule(face, `data:font/woff2;base64,${(await readFile(face.source)).toString('base64')}`),
    ),
  )
  return [...rules, ...neededFaces(alphabets, letters).map((face) => faceRule(face, face.source))].join('\n')
}

/** For the head and foot of the page, which Chromium sets as documents of their own, once for every page. */
export const runningFaces = (words: string, bold: boolean): string =>
  neededFaces(alphabets, lettersIn([words]))
    .filter(({ family, weight }) => family !== 'Source Serif 4' && (weight === 400 || bold))
    .map((face) => faceRule(face, face.source))
    .join('')
