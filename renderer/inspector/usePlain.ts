import type { PlainText } from '../../shared/text/plain'
import { useText } from '../store/texts'

/** The plain text of an article that is being read, null until it has been fetched. */
export const usePlain = (article: string): PlainText | null => useText(article)?.plain ?? null
