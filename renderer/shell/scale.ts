const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2]

/** The next larger (1) or smaller (-1) size of the text, or the standard one (0). */
export function nextScale(now: number, step: 1 | -1 | 0): number {
  if (step === 0) return 1
  const next = step === 1 ? SIZES.find((size) => size > now + 0.01) : SIZES.findLast((size) => size < now - 0.01)
  return next ?? now
}
