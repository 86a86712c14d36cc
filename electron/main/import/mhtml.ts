import { binaryKind } from './binary'
import { readPage } from './html'
import { Refusal, tooLong, type Importer } from './imported'
import { LARGEST_TEXT } from './limits'
import { parameter, partsOf, type Part } from './mime'
import { Album } from './pictures'
import { safeAddress } from './address'

/** A web page with its pictures in a single file, as browsers save it: the page goes the way of every page. */
export const mhtml: Importer = {
  read(bytes, name, how) {
    if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
    const kind = binaryKind(bytes)
    if (kind) throw new Refusal(`${name} is ${kind}, not a web page. Nothing was added.`)
    const { headers, parts } = partsOf(bytes)
    const page = pageOf(parts, headers)
    if (!page)
      throw new Refusal(
        `${name} holds no web page: it is damaged, or another kind of file. Nothing was added. Save the page again in your browser and import that.`,
      )
    const content = page.bytes()
    if (content.byteLength > LARGEST_TEXT) throw tooLong(name)
    const album = new Album()
    const charset = parameter(page.headers.get('content-type'), 'charset') || undefined
    const imported = readPage(content, name, { charset, inside: picturesOf(parts, page, album), how })
    const { fields } = imported
    const address = safeAddress(headers.get('snapshot-content-location') ?? page.headers.get('content-location'))
    if (!fields.url && address && /^https?:/i.test(address)) {
      fields.url = address
      fields.origins = [...(fields.origins ?? []), { field: 'url', from: 'saved from' }]
    }
    return { ...imported, warnings: [...imported.warnings, ...album.largeOnes()] }
  },
}

const typeOf = (part: Part): string => /^[^;\s]*/.exec(part.headers.get('content-type') ?? '')![0].toLowerCase()
const idOf = (part: Part): string => (part.headers.get('content-id') ?? '').replace(/^<|>$/g, '')

/** The part that the file begins with, by name or as the first page in it; frames come behind it. */
function pageOf(parts: readonly Part[], headers: ReadonlyMap<string, string>): Part | undefined {
  const start = parameter(headers.get('content-type'), 'start').replace(/^<|>$/g, '')
  const pages = parts.filter((part) => /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(part)))
  return pages.find((part) => start !== '' && idOf(part) === start) ?? pages[0]
}

function picturesOf(parts: readonly Part[], page: Part, album: Album): (address: string) => string | undefined {
  const pictures = new Map<string, { part: Part; src?: string | undefined }>()
  for (const part of parts) {
    if (!typeOf(part).startsWith('image/')) continue
    const picture = { part }
    for (const key of [part.headers.get('content-location'), idOf(part) && `cid:${idOf(part)}`])
      if (key && !pictures.has(key)) pictures.set(key, picture)
  }
  const base = page.headers.get('content-location')
  return (address) => {
    const picture = pictures.get(address) ?? pictures.get(absolute(address, base))
    // The page is walked more than once; a picture counts once.
    if (picture && !('src' in picture)) picture.src = album.add(picture.part.bytes())
    return picture?.src
  }
}

function absolute(address: string, base: string | undefined): string {
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}
