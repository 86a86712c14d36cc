/** An element with attributes and children, for views that are drawn without React. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** An attribute that is there or not. */
export const put = (of: HTMLElement, name: string, value: string): void =>
  value ? of.setAttribute(name, value) : of.removeAttribute(name)
