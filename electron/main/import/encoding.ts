import { detect } from 'chardet'
import { binaryKind } from './binary'
import { Refusal } from './imported'

export interface Decoded {
  text: string
  /** WHATWG name, lower case. */
  encoding: string
  warnings: string[]
  /** Neither the file nor its bytes say which encoding it is: a person may know better. */
  guessed: boolean
}

/**
 * Bytes as text: by byte order mark, by the pattern of zeros of UTF-16, as strict UTF-8, by what the page declares, by
 * statistics, else as Windows-1252; or in the encoding `as`. Strict UTF-8 goes before the declaration because text in another encoding is hardly
 * ever valid UTF-8, while pages saved by a program often keep a declaration that is no longer true.
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  declared?: (start: string) => string | undefined,
  as?: string,
): Decoded {
  if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
  const kind = binaryKind(bytes)
  if (kind)
    throw new Refusal(
      `${name} is ${kind}, not text. Nothing was added. Export its text from the program it belongs to, and import that.`,
    )
  const {
    text,
    encoding,
    warnings = [],
    guessed = false,
  } = chosen(bytes, as) ?? fromMark(bytes) ?? fromZeros(bytes, name) ?? fromUtf8(bytes) ?? fromElse(bytes, declared)
  if (controlShare(text) > 0.05) throw notText(name)
  return { text, encoding, warnings, guessed }
}

/** As the person wants it read; what cannot be read so shows as U+FFFD. */
function chosen(bytes: Uint8Array, as: string | undefined): Attempt {
  const encoding = as && known(as)
  return encoding ? { text: decodeAs(encoding, bytes), encoding } : undefined
}

type Attempt = { text: string; encoding: string; warnings?: string[]; guessed?: boolean } | undefined

const notText = (name: string): Refusal =>
  new Refusal(
    `${name} is not text: it holds characters that no text has. Nothing was added. If it is an article, save it again as plain text or as a web page.`,
  )

function fromMark(bytes: Uint8Array): Attempt {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return repaired(bytes.subarray(3))
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** In UTF-16 the zeros of Latin letters, spaces and line ends all stand on the same side. Zeros on both sides are no text. */
function fromZeros(bytes: Uint8Array, name: string): Attempt {
  const first = bytes.indexOf(0)
  if (first < 0) return
  const sides = [0, 0]
  for (let at = first; at >= 0 && at < 1_000_000; at = bytes.indexOf(0, at + 1)) sides[at % 2]!++
  const [even, odd] = sides as [number, number]
  if (Math.min(even, odd) > Math.max(even, odd) / 20 || bytes.length % 2 !== 0) throw notText(name)
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = attempt(encoding, bytes)
  if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) throw notText(name)
  return { text, encoding }
}

function fromUtf8(bytes: Uint8Array): Attempt {
  const text = attempt('utf-8', bytes)
  return text === undefined ? undefined : { text, encoding: 'utf-8' }
}

function fromElse(bytes: Uint8Array, declared?: (start: string) => string | undefined): Attempt & object {
  const label = declared?.(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
  const said = label === undefined ? undefined : known(label)
  if (said && !said.startsWith('utf-')) return { text: attempt(said, bytes) ?? loose(said, bytes), encoding: said }
  const almost = repaired(bytes)
  if (almost.damaged < almost.sound) return almost
  // A little is as telling as all of it, and statistics over megabytes are slow.
  const guess = known(detect(bytes.subarray(0, 200_000)) ?? '')
  const text = guess && !guess.startsWith('utf-') ? attempt(guess, bytes) : undefined
  return guess && text !== undefined
    ? {
        text,
        encoding: guess,
        guessed: true,
        warnings: [`The file does not say how its letters are coded; it was read as ${guess}.`],
      }
    : { text: windows1252(bytes), encoding: 'windows-1252', guessed: true }
}

/** UTF-8 with broken places shown as U+FFFD: a file cut inside a letter is still what it was. */
function repaired(bytes: Uint8Array): Attempt & { damaged: number; sound: number } {
  const text = loose('utf-8', bytes)
  const damaged = count(text, /\ufffd/g)
  const sound = count(text, /[^\p{ASCII}\ufffd]/gu)
  const warnings = damaged
    ? [`${damaged} ${damaged === 1 ? 'character' : 'characters'} could not be read and stand as “\ufffd”.`]
    : []
  return { text, encoding: 'utf-8', damaged, sound, warnings }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The WHATWG name of an encoding, undefined for what cannot be decoded. */
function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return
  }
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  if (encoding === 'windows-1252') return windows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return
  }
}

const loose = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)

/** Bytes whose encoding (a WHATWG name) the file itself gives. */
export const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  encoding === 'windows-1252' ? windows1252(bytes) : loose(encoding, bytes)

/** 0x80 to 0x9f of Windows-1252. TextDecoder of Node 20.19 and later reads these as Latin-1 control characters, without the quotation marks. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]!)

/** Share of characters that steer a terminal or nothing at all; tab, line ends and form feed are text. */
const controlShare = (text: string): number =>
  count(text.slice(0, 1_000_000), /[^\P{Cc}\t\n\v\f\r\u0085]/gu) / Math.min(text.length, 1_000_000)
