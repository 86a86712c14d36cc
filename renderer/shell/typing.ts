/** True in the article's text while it can only be read: letters are keys there. Where it is corrected, it is a field. */
export const isReading = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('#article-text[aria-readonly="true"]') !== null

const closest = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && !isReading(target) && target.closest(selector) !== null

/** True where letters are text: fields, notes and a text that is corrected. */
export const isTyping = (target: EventTarget | null): boolean =>
  closest(target, 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable="true"]')

/** True in any control that holds a value: letters are never keys there. */
export const isField = (target: EventTarget | null): boolean => isTyping(target) || closest(target, 'input')

/** True in a note: it has no history of its own, so undo and redo are the project's there, too. */
export const isNote = (target: EventTarget | null): boolean =>
  isTyping(target) && (target as HTMLElement).isContentEditable

/**
 * True inside something that has keys of its own, and anywhere while a dialog has the window: a dialog, a menu. Nothing but the page
 * itself can have the focus beside such a dialog, so only then is one looked for: that goes through the whole page.
 */
export const isApart = (target: EventTarget | null): boolean =>
  target instanceof Element && target !== document.body && target !== document.documentElement
    ? target.closest('dialog, [role="dialog"], [role="menu"]') !== null
    : document.querySelector('dialog:modal') !== null
