/** True where letters are text: fields and notes. The article itself is frozen, so letters are keys there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !target.closest('#article-text') &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable="true"]') !== null

/** True in a note: it has no history of its own, so undo and redo are the project's there, too. */
export const isNote = (target: EventTarget | null): boolean =>
  isTyping(target) && (target as HTMLElement).isContentEditable

/** True inside something that has keys of its own: a dialog, a menu, a list to choose from. */
export const isApart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, [role="dialog"], [role="menu"]') !== null
