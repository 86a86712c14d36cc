/** Bytes of text that Quoin opens: ten times the longest newspaper page, and still quick to draw. */
export const LARGEST_TEXT = 20_000_000
