/** What a person may be asked to look at in an article, by the word that its field `check` holds; the gravest first. */
export const checks = ['mojibake', 'encoding', 'left-out', 'attachments'] as const
export type Check = (typeof checks)[number]

/** What is still to be looked at; a word that a newer program wrote asks for nothing. */
export const toCheck = (article: { check: readonly string[] }): Check[] =>
  checks.filter((check) => article.check.includes(check))
