const LETTER = /[\p{L}\p{N}]/u

/** Words whose first letters are left out: 'em, '90s, 'til. */
const CLIPPED = /^(?:\d\ds|em|til|tis|twas|cause|bout|round|n)(?!\p{L})/iu

/** Where the last straight or turned single mark stands that can only close: after the stop of a sentence. */
export function lastSingleClose(part: string): number {
  for (let i = part.length - 1; i > 0; i--)
    if ((part[i] === "'" || part[i] === '’') && /[.,!?…]/.test(part[i - 1]!)) return i
  return -1
}

export function isApostrophe(
  mark: string,
  before: string,
  after: string,
  text: string,
  at: number,
  lastClose: number,
): boolean {
  if (mark !== "'" && mark !== '’' && mark !== '‘') return false
  if (LETTER.test(before) && LETTER.test(after)) return true
  if (mark !== '‘' && before === 's' && /\s/.test(after) && at < lastClose && /\p{Ll}/u.test(text[at + 2] ?? ''))
    return true
  return !LETTER.test(before) && CLIPPED.test(text.slice(at + 1, at + 7))
}

export function mayClose(mark: string, before: string, after: string): boolean {
  if (mark === '"' || mark === '”') return !(/\s/.test(before) && LETTER.test(after))
  if (mark === "'" || mark === '’') return !/\s/.test(before) && !LETTER.test(after)
  if (mark === '«' || mark === '»' || mark === '‹' || mark === '›') return true
  return '”’“‘」』'.includes(mark) || mark === "''"
}

export function mayOpen(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !LETTER.test(before) && (!/[.,;!?]/.test(before) || LETTER.test(after))
  if (mark === "'") return !LETTER.test(before) && LETTER.test(after) && /[\s(["“—–-]/.test(before)
  if (mark === "''") return !LETTER.test(before) && !/\s/.test(after)
  if (mark === '”' || mark === '»' || mark === '›') return /[\s(—–]/.test(before) && LETTER.test(after)
  if (mark === '‘') return !LETTER.test(before)
  return mark !== '’' && mark !== '」' && mark !== '』'
}
