export interface RtfReader {
  groupOpen: () => void
  groupClose: () => void
  /** A control word; `value` is undefined where it carries no number. */
  control: (word: string, value: number | undefined) => void
  /** Bytes as Latin-1; which letters they are, the code page says. */
  bytes: (bytes: string) => void
}

const TOKEN = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([\s\S])|[\r\n]+|[^\\{}\r\n]+/gi

/** Reads RTF from front to back. `source` holds the bytes as Latin-1. False when groups are left open: it was cut off. */
export function readRtf(source: string, reader: RtfReader): boolean {
  let depth = 0
  const pattern = new RegExp(TOKEN)
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const [all, word, value, hex, symbol] = found
    if (all === '{') {
      depth++
      reader.groupOpen()
    } else if (all === '}') {
      depth--
      reader.groupClose()
      // What stands behind the document is not of it.
      if (depth <= 0) return true
    } else if (word !== undefined) {
      const number = value === undefined ? undefined : Number(value)
      // Raw bytes, which may look like anything.
      if (word === 'bin') pattern.lastIndex += Math.max(0, number ?? 0)
      else reader.control(word, number)
    } else if (hex !== undefined) reader.bytes(String.fromCharCode(Number.parseInt(hex, 16)))
    else if (symbol !== undefined) reader.control(symbol, undefined)
    else if (!/^[\r\n]/.test(all)) reader.bytes(all)
  }
  return depth <= 0
}

/** Windows code pages, by number and by a font's character set. */
const PAGES: Record<number, string> = {
  437: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}
const CHARSETS: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

export const pageOfCharset = (charset: number): number | undefined => CHARSETS[charset]

export const encodingOf = (page: number): string =>
  PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
