import { readFile, realpath } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** Answers requests for the app's own files, and for nothing else. */

export const ORIGIN = 'quoin://app'

/** Neither inline code nor inline styles nor any network. Styles that React and the editor set on elements need no exception. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  // The preview of a web page: of another origin, with a policy of its own (previews.ts).
  'frame-src quoin://preview',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The file below `root` that a URL asks for, undefined for anything else. */
export function fileFor(root: string, url: string): string | undefined {
  let path: string
  try {
    const { protocol, host, pathname } = new URL(url)
    if (`${protocol}//${host}` !== ORIGIN) return undefined
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return undefined
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  return file.startsWith(root + sep) && TYPES[extname(file)] ? file : undefined
}

const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export function serve(folder: string): (request: { method: string; url: string }) => Promise<Response> {
  const root = normalize(folder).replace(/[/\\]$/, '')
  const realRoot = realpath(root)
  return async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers: HEADERS })
    const file = fileFor(root, url)
    const bytes = file && (await read(file, await realRoot).catch(() => undefined))
    if (!file || !bytes) return new Response(null, { status: 404, headers: HEADERS })
    return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': TYPES[extname(file)]! } })
  }
}

/** The file's bytes, unless a link in the folder leads out of it. */
async function read(file: string, root: string): Promise<Uint8Array | undefined> {
  return (await realpath(file)).startsWith(root + sep) ? readFile(file) : undefined
}
