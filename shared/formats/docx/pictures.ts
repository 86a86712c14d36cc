/** A picture in a document, from a `data:` address. */
export interface Picture {
  type: 'png' | 'jpeg' | 'gif'
  base64: string
  /** Pixels. */
  width: number
  height: number
}

/** Undefined where an office program could not show it: another format, or no picture at all. */
export function pictureOf(src: string): Picture | undefined {
  const [head = '', name] = /^data:image\/(png|jpeg|gif);base64,/.exec(src.slice(0, 40)) ?? []
  if (!name) return undefined
  const type = name as Picture['type']
  const base64 = src.slice(head.length)
  const start = bytesOf(base64.slice(0, 4 * 64 * 1024))
  const size = type === 'png' ? pngSize(start) : type === 'gif' ? gifSize(start) : jpegSize(start)
  return size && size.width > 0 && size.height > 0 ? { type, base64, ...size } : undefined
}

interface Size {
  width: number
  height: number
}

const at16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

const pngSize = (b: Uint8Array): Size | undefined =>
  b[1] === 0x50 && b.length > 24
    ? { width: at16(b, 16) * 65536 + at16(b, 18), height: at16(b, 20) * 65536 + at16(b, 22) }
    : undefined

const gifSize = (b: Uint8Array): Size | undefined =>
  b[0] === 0x47 && b.length > 10 ? { width: b[6]! + b[7]! * 256, height: b[8]! + b[9]! * 256 } : undefined

/** The first frame header among the segments of a JPEG. */
function jpegSize(b: Uint8Array): Size | undefined {
  if (at16(b, 0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < b.length && b[at] === 0xff;) {
    const marker = b[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: at16(b, at + 5), width: at16(b, at + 7) }
    at += marker === 0xff ? 1 : 2 + at16(b, at + 2)
  }
  return undefined
}

const CODES = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((c, i) => [c.charCodeAt(0), i]),
)
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => CODES.get(code) ?? 255)

/** Base64 of a whole number of groups of four, or the last of it. What is no base64 ends it. */
export function bytesOf(base64: string): Uint8Array {
  const out = new Uint8Array(Math.ceil((base64.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < base64.length; i++) {
    const value = VALUES[base64.charCodeAt(i)] ?? 255
    if (value === 255) break
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[length++] = (held >> bits) & 0xff
    }
  }
  return out.subarray(0, length)
}

const SLICE = 64 * 1024

/** The bytes of a picture in pieces: one may have 40 MB. */
export function* pictureBytes({ base64 }: Picture): Generator<Uint8Array> {
  for (let at = 0; at < base64.length; at += SLICE) yield bytesOf(base64.slice(at, at + SLICE))
}

/** English Metric Units: 914,400 an inch, 635 a twip. Never wider than `room` twips nor taller than most of a page. */
export function drawingXml(
  { width, height }: Picture,
  relation: string,
  number: number,
  alt: string,
  room: number,
): string {
  const scale = Math.min(1, (room * 635) / (width * 9525), (11_000 * 635) / (height * 9525))
  const [cx, cy] = [width, height].map((px) => Math.max(1, Math.round(px * 9525 * scale)))
  const about = `id="${number}" name="Picture ${number}" descr="${alt}"`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
