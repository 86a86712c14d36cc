/** Encodings that texts still come in, by their WHATWG names; what is likely first. */
export const encodings: readonly (readonly [name: string, label: string])[] = [
  ['windows-1252', 'Western European'],
  ['windows-1250', 'Central European'],
  ['windows-1251', 'Cyrillic'],
  ['koi8-r', 'Russian, KOI8'],
  ['koi8-u', 'Ukrainian, KOI8'],
  ['ibm866', 'Cyrillic, DOS'],
  ['windows-1253', 'Greek'],
  ['windows-1254', 'Turkish'],
  ['windows-1255', 'Hebrew'],
  ['windows-1256', 'Arabic'],
  ['windows-1257', 'Baltic'],
  ['windows-1258', 'Vietnamese'],
  ['iso-8859-2', 'Central European, ISO'],
  ['iso-8859-5', 'Cyrillic, ISO'],
  ['iso-8859-15', 'Western European with €, ISO'],
  ['macintosh', 'Western European, older Macs'],
  ['x-mac-cyrillic', 'Cyrillic, older Macs'],
  ['utf-8', 'Unicode, UTF-8'],
  ['utf-16le', 'Unicode, UTF-16'],
  ['utf-16be', 'Unicode, UTF-16 big-endian'],
  ['shift_jis', 'Japanese, Shift JIS'],
  ['euc-jp', 'Japanese, EUC'],
  ['gb18030', 'Chinese, simplified'],
  ['big5', 'Chinese, traditional'],
  ['euc-kr', 'Korean'],
]

/** "Cyrillic" for `windows-1251`; the name itself for one that is not listed. */
export const nameOf = (encoding: string): string => encodings.find(([name]) => name === encoding)?.[1] ?? encoding
