export const articleText = (): HTMLElement | null => document.getElementById('article-text')

export const briefingText = (): HTMLElement | null => document.getElementById('briefing-text')

/** Takes the focus to what a render is about to draw, for a few frames. */
export function focusSoon(find: () => HTMLElement | null, frames = 20): void {
  const element = find()
  if (element) element.focus({ preventScroll: true })
  else if (frames) requestAnimationFrame(() => focusSoon(find, frames - 1))
}
