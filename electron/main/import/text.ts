import { decodeText } from './encoding'
import { headOf } from './head'
import { Refusal, type Importer } from './imported'
import { scriptOf } from './script'
import { linesToDoc } from './wrapped'

/**
 * Plain text, kept exactly: line ends become LF, nothing else changes, so that the plain text of the article is the
 * file's own text and an offset in one is an offset in the other.
 */
export const text: Importer = {
  read(bytes, name, how) {
    const shown = name || 'What was pasted'
    const decoded = decodeText(bytes, shown, undefined, how?.encoding)
    const content = withLineFeeds(decoded.text)
    if (content.trim() === '')
      throw new Refusal(`${shown} is empty: there is nothing but white space in it. Nothing was added.`)
    const doc = linesToDoc(content)
    // Told, because from the text alone nobody could make the original's bytes again.
    const encoding = /\r(?!\n)/.test(decoded.text) ? `${decoded.encoding}, CR line ends` : decoded.encoding
    const check = decoded.guessed ? ['encoding'] : []
    const fields = { ...headOf(content, name), ...scriptOf(content), check, doc }
    return { fields, warnings: decoded.warnings, encoding }
  },
}

/** Text from the clipboard, which has no name: its first words are its title. */
export const pasted: Importer = { read: (bytes) => text.read(bytes, '') }

export const withLineFeeds = (content: string): string => content.replace(/\r\n?/g, '\n')
