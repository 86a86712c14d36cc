import { plainText } from '../../../shared/text/plain'
import { isBlank } from '../../../shared/text/rich'
import { parsePage } from './dom'
import { decodeText } from './encoding'
import { withoutEnding } from './head'
import type { How } from './how'
import { metadataOf } from './html-meta'
import type { Inside } from './html-walk'
import { Refusal, type Imported, type Importer } from './imported'
import { readable } from './readable'
import { scriptOf } from './script'

/** A saved web page: its metadata, and its article as rich text. Nothing in it is loaded, run or kept as HTML. */
export const html: Importer = { read: (bytes, name, how) => readPage(bytes, name, { how }) }

interface Around {
  /** What a file that holds the page says of its letters. */
  charset?: string | undefined
  /** The pictures that came with it. */
  inside?: Inside
  how?: How | undefined
}

export function readPage(bytes: Uint8Array, name: string, { charset, inside, how = {} }: Around = {}): Imported {
  const declared = (start: string): string | undefined => declaredEncoding(start) ?? charset
  const { text, encoding, warnings, guessed } = decodeText(bytes, name, declared, how.encoding)
  const page = parsePage(text)
  const meta = metadataOf(page, text)
  const { doc, cut, doubt } = readable(page, inside, how.part)
  if (isBlank(doc))
    throw new Refusal(
      `${name} has no text that can be seen: a page like this builds itself while it is shown. Nothing was added. Open it in a browser, copy the article and paste it here.`,
    )
  if (cut)
    warnings.push('Most of the page was taken for menus and advertising and left out. Compare the text with the page.')
  const script = scriptOf(plainText(doc).text)
  const fields = {
    ...meta,
    title: meta.title || withoutEnding(name),
    language: meta.language || script.language,
    direction: page.direction || script.direction,
    doc,
    check: [...(guessed ? ['encoding'] : []), ...(cut || doubt ? ['left-out'] : [])],
    origins: [
      ...meta.origins,
      ...(page.direction ? [{ field: 'direction', from: 'html dir' }] : []),
      ...(meta.title ? [] : [{ field: 'title', from: 'file name' }]),
    ],
  }
  return { fields, warnings, encoding }
}

/** `<meta charset>`, `<meta http-equiv>` with a charset, or the XML declaration. */
export const declaredEncoding = (start: string): string | undefined =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1] ??
  /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1]
