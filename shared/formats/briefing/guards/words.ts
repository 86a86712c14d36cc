import { lazily } from '../../../lazy'
import { find } from '../../../project/select'
import { plainText } from '../../../text/plain'
import { isSound, WORDS } from '../references'
import { NO_WORDS, otherWords, usesIn } from '../used'
import type { Finding, Guard } from './guard'

/** Quoted words must be their source's to the letter. The one guard that stops an export. */
export const words: Guard = {
  name: 'words',
  check: (project, draft) => {
    const texts = new Map<string, () => string>()
    const textOf = (id: string): string => {
      const article = find(project, 'articles', id)
      if (!texts.has(id))
        texts.set(
          id,
          lazily(() => (article ? plainText(article.doc).text : '')),
        )
      return texts.get(id)!()
    }
    return [...usesIn(draft)].flatMap(({ reference, place }): Finding[] => {
      const mark = reference.table === 'marks' ? find(project, 'marks', reference.id) : undefined
      const quoted = reference.used[WORDS] ?? ''
      const found = (stops: boolean, message: string, source?: string): Finding[] => [
        { guard: 'words', stops, message, place, words: quoted, ...(source !== undefined && { source }) },
      ]
      if (!isSound(reference))
        return found(true, 'What was left out of this quote does not fit its words. Insert the quote again.')
      const now = mark && otherWords(reference, mark, textOf(mark.article))
      if (now === undefined) return []
      if (reference.kept === now)
        return found(
          false,
          'This quote stays as it was, though its source reads differently now. A note in the briefing says so.',
          now,
        )
      if (!find(project, 'articles', mark!.article))
        return found(
          true,
          'The article of this quote was deleted. Undo that, take the quote out, or say that the quote stays: a note will say so.',
          now,
        )
      return now === NO_WORDS
        ? found(
            true,
            'The words of this quote are no longer in its source. Find their place again, or say that the quote stays: a note will say so.',
            now,
          )
        : found(
            true,
            `The source now reads: “${now}”. Take these words, or say that the quote stays: a note will say so.`,
            now,
          )
    })
  },
}
