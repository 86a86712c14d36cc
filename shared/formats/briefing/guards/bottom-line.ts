import { countWords } from '../../../text/plain'
import { defineGuard } from './guard'

/** As many words as a reader takes in at one glance. */
export const MOST_WORDS = 60

export const bottomLine = defineGuard('bottom-line', (_, { briefing }) => {
  const words = countWords(briefing.bottomLine)
  return words > MOST_WORDS
    ? [
        {
          message: `The bottom line has ${words} words. ${MOST_WORDS} are the most that is read at a glance.`,
          words: briefing.bottomLine,
        },
      ]
    : []
})
