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

/**
 * The fonts of the briefing as @font-face rules with data: addresses: the hidden window may fetch nothing. Static cuts,
 * not the variable fonts of the window: Chromium puts a variable font into a PDF as drawings of its letters (Type 3),
 * which is larger, slower and heavier on paper, and static ones as real TrueType.
 */

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
const GREEK = 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

type Face = [family: string, weight: number, style: string, range: string, address: string]

const FACES: Face[] = [
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
  ['Inter', 400, 'normal', EXT, interExt400],
  ['Inter', 600, 'normal', EXT, interExt600],
  ['Inter', 400, 'normal', LATIN, inter400],
  ['Inter', 600, 'normal', LATIN, inter600],
]

const rule = ([family, weight, style, range, address]: Face): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${address}) format('woff2')}`

export const fontFaces = FACES.map(rule).join('\n')

/** For the foot of the page, which Chromium sets as a document of its own. */
export const footerFace = FACES.filter(([family, weight]) => family === 'Inter' && weight === 400)
  .map(rule)
  .join('')
