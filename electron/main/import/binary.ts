/** First bytes of files that are no text whatever their name says. */
const SIGNATURES: readonly [signature: string, kind: string][] = [
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['%PDF-', 'a PDF document'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture, a sound or a film'],
  ['ID3', 'a sound file'],
  ['\x1f\x8b', 'a compressed file'],
  ['BZh', 'a compressed file'],
  ['\xfd7zXZ', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed archive'],
  ['Rar!\x1a', 'a compressed archive'],
  ['\xd0\xcf\x11\xe0', 'an older Office document'],
  ['{\\rtf', 'a rich text (RTF) document'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'a database'],
]

/** These begin with words that text may begin with too: they count only with a zero byte soon after. */
const WORDS = new Set(['RIFF', 'ID3', 'BZh', 'GIF8'])

/** What kind of file the bytes are when they are plainly no text: "a PDF document"; undefined for all that may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  return SIGNATURES.find(
    ([signature]) => start.startsWith(signature) && (!WORDS.has(signature) || start.includes('\0')),
  )?.[1]
}
