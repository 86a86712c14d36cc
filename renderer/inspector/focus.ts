/** One step out of a field: back to the article's text. */
export const focusText = (): void => document.getElementById('article-text')?.focus({ preventScroll: true })

/** Puts the caret into the field of that name inside `place`; choices open at once. False when there is no such field. */
export function focusIn(place: HTMLElement, field: string): boolean {
  const row = place.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const all = row?.querySelectorAll<HTMLElement>('input, textarea, [role="textbox"], button') ?? []
  const control = [...all].find(
    (one) => one.tabIndex >= 0 && !(one instanceof HTMLInputElement && one.type === 'radio' && !reachable(one)),
  )
  if (!control) return false
  row!.scrollIntoView({ block: 'nearest' })
  control.focus({ preventScroll: true })
  if (control.role === 'combobox') control.click()
  return true
}

/** Of a group of radio buttons the Tab key reaches the checked one, or the first. */
function reachable(radio: HTMLInputElement): boolean {
  const group = [
    ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(radio.name)}"]`),
  ]
  return radio === (group.find((one) => one.checked) ?? group[0])
}
