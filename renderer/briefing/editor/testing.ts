import { getSchema } from '@tiptap/core'
import { textExtensions } from './extensions'

/** The editor's schema without an editor, for tests. */
export const schema = getSchema(textExtensions)
