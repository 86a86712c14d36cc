/** One part of a page saved as a single file. */
export interface Part {
  headers: ReadonlyMap<string, string>
  /** Decoded. */
  bytes: () => Buffer
}

const MOST_PARTS = 5000
const DEEPEST = 8

/** The parts of a MIME file, those inside others too; a file without parts is one. Not for mail, whose ways are many more. */
export function partsOf(bytes: Uint8Array): { headers: ReadonlyMap<string, string>; parts: Part[] } {
  const parts: Part[] = []
  const read = (part: Buffer, depth: number): ReadonlyMap<string, string> => {
    const { headers, body } = headed(part)
    const boundary = depth < DEEPEST ? parameter(headers.get('content-type'), 'boundary') : ''
    if (!/^multipart\//i.test(headers.get('content-type') ?? '') || boundary === '')
      parts.push({ headers, bytes: () => unpacked(body, headers.get('content-transfer-encoding') ?? '') })
    else for (const inner of between(body, boundary)) if (parts.length < MOST_PARTS) read(inner, depth + 1)
    return headers
  }
  const headers = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0)
  return { headers, parts }
}

function headed(part: Buffer): { headers: Map<string, string>; body: Buffer } {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ at: part.indexOf(end), end })).filter(({ at }) => at >= 0)
  const first = ends.reduce((a, b) => (b.at < a.at ? b : a), { at: part.length, end: '' })
  const headers = new Map<string, string>()
  const head = part.toString('utf8', 0, Math.min(first.at, 100_000)).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: part.subarray(first.at + first.end.length) }
}

/** What stands between the lines of a boundary; a last part without an end is a part. */
function* between(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`
  let at = body.indexOf(mark)
  while (at >= 0 && body.toString('latin1', at + mark.length, at + mark.length + 2) !== '--') {
    const start = body.indexOf('\n', at) + 1
    if (start === 0) return
    let next = body.indexOf(mark, start)
    // Only at the start of a line.
    while (next > 0 && body[next - 1] !== 10) next = body.indexOf(mark, next + 1)
    const end = next < 0 ? body.length : next - (body[next - 2] === 13 ? 2 : 1)
    yield body.subarray(start, Math.max(start, end))
    at = next
  }
}

function unpacked(body: Buffer, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64')
  if (!/^quoted-printable$/i.test(encoding)) return body
  const text = body
    .toString('latin1')
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}

/** A header's parameter, with or without quotation marks; empty where it has none. */
export function parameter(header: string | undefined, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '')
  return found?.[1] ?? found?.[2] ?? ''
}
