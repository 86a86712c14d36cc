/** HTML that has been made by `markup`, the only way to make it. Whatever else goes into a page is escaped. */
class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
export type { Html }

export type Child = Html | string | number | false | null | undefined | readonly Child[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!)

function render(child: Child): string {
  if (child instanceof Html) return child.text
  if (typeof child === 'string') return escape(child)
  if (typeof child === 'number') return String(child)
  return child ? child.map(render).join('') : ''
}

/**
 * Escapes every value but HTML made here. Attributes are to be written in double quotes, always. Not called `html`,
 * because formatters lay out such templates anew, and here white space can be part of an article.
 */
export const markup = (parts: TemplateStringsArray, ...values: Child[]): Html =>
  new Html(parts.reduce((before, part, i) => before + render(values[i - 1]) + part))

/** `children` with something between them, empty ones dropped. */
export const join = (children: readonly Child[], between: Child): Child =>
  children
    .filter((c) => c !== '' && c !== false && c !== null && c !== undefined)
    .map((child, i) => (i ? [between, child] : child))

/** A style sheet of our own; it cannot end its element early, whatever is in it. */
export const style = (css: string): Html => new Html(`<style>${css.replaceAll('</', '<\\/')}</style>`)

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

/** Language and direction of a text from outside; what is not known is left to the letters themselves. */
export const textAttributes = ({ language, direction }: { language: string; direction: string }): Html =>
  new Html(
    `${TAG.test(language) ? ` lang="${language}"` : ''} dir="${direction === 'rtl' || direction === 'ltr' ? direction : 'auto'}"`,
  )
