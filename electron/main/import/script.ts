/** Which way a text runs and, where its letters alone say so, which language it is in. */
export interface Script {
  direction: '' | 'ltr' | 'rtl'
  /** BCP 47, empty where several languages share the script. */
  language: string
}

/** Enough letters to tell, few enough to be quick. */
const SAMPLE = 20_000

const share = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export function scriptOf(text: string): Script {
  const sample = text.slice(0, SAMPLE)
  const letters = share(sample, /\p{L}/gu)
  if (letters === 0) return { direction: '', language: '' }
  const most = (pattern: RegExp): boolean => share(sample, pattern) > letters / 2
  if (most(/\p{Script=Hebrew}/gu)) return { direction: 'rtl', language: 'he' }
  if (most(/\p{Script=Arabic}/gu)) return { direction: 'rtl', language: arabicScript(sample) }
  if (most(/[\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu)) return { direction: 'rtl', language: '' }
  const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
  if (most(eastAsian))
    return {
      direction: 'ltr',
      language: share(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 20 ? 'ja' : 'zh',
    }
  for (const [pattern, language] of ALONE) if (most(pattern)) return { direction: 'ltr', language }
  return { direction: 'ltr', language: '' }
}

/** Scripts that one language has to itself. */
const ALONE: readonly [RegExp, string][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
]

/** Urdu and Persian have letters that Arabic lacks; Arabic has ة, which they hardly use. */
function arabicScript(sample: string): string {
  if (/[ٹڈڑے]/.test(sample)) return 'ur'
  if (/[پچژگ]/.test(sample)) return /[ەۆێڕڵ]/.test(sample) ? '' : 'fa'
  return /[ةى]/.test(sample) ? 'ar' : ''
}
