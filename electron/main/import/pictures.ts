import { LARGEST_PICTURE } from './address'

/** Bytes of pictures that one article may carry: a project is opened and saved with all of them. */
const LARGEST_ALBUM = 10_000_000

/** First bytes of the kinds of picture that cannot carry a script; what a file calls itself does not count. */
const KINDS: readonly [RegExp, string][] = [
  [/^\x89PNG\r\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
]

/** The pictures inside one file, as `data:` addresses, within limits; it counts what it leaves out. */
export class Album {
  private left = LARGEST_ALBUM
  private readonly out = { unknown: 0, large: 0, linked: 0 }

  add(bytes: Uint8Array | undefined): string | undefined {
    if (!bytes) return void this.out.unknown++
    const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
    const kind = KINDS.find(([pattern]) => pattern.test(start))?.[1]
    if (!kind) return void this.out.unknown++
    if (bytes.byteLength > LARGEST_PICTURE || bytes.byteLength > this.left) return void this.out.large++
    this.left -= bytes.byteLength
    return `data:image/${kind};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
  }

  /** A picture that stands elsewhere, on the web or on a disk: never fetched. */
  addLinked(): void {
    this.out.linked++
  }

  /** Sentences for the person. */
  warnings(): string[] {
    const { unknown, linked } = this.out
    return [
      ...sentence(unknown, 'Quoin shows PNG, JPEG, GIF and WebP only'),
      ...this.largeOnes(),
      ...sentence(linked, 'not inside the file, and Quoin fetches nothing'),
    ]
  }

  /** The only ones worth a word where a page's furniture has pictures, too. */
  largeOnes(): string[] {
    return sentence(this.out.large, 'too large to keep in a project')
  }
}

const sentence = (n: number, why: string): string[] =>
  n ? [`${n} ${n === 1 ? 'picture was' : 'pictures were'} left out: ${why}.`] : []
