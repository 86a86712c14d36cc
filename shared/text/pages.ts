/** "p. 3, ¶ 12", with spaces that do not break; without pages "¶ 12". */
export const placeWords = (paragraph: number, page: number): string =>
  `${page ? `p.\u00a0${page}, ` : ''}¶\u00a0${paragraph}`

/** The page that an offset of a text is on, as a person counts; 0 where no pages are known. `pages`: where each begins. */
export function pageAt(pages: readonly { at: number }[], offset: number): number {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pages[middle]!.at <= offset) low = middle + 1
    else high = middle
  }
  return low
}
