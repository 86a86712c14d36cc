/**
 * Web pages that a window shows as a preview of what will be written. Each has an origin of its own, apart from the
 * window's, and a policy under which nothing runs and nothing is fetched.
 */
export const PREVIEW = 'quoin://preview'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

export class Previews {
  private readonly pages = new Map<number, { address: string; html: string }>()
  private count = 0

  /** Keeps a window's page in the place of the one before; its address. */
  put(window: number, html: string): string {
    const address = `${PREVIEW}/${++this.count}`
    this.pages.set(window, { address, html })
    return address
  }

  drop(window: number): void {
    this.pages.delete(window)
  }

  /** The answer for an address below `PREVIEW`, undefined for any other. */
  answer({ method, url }: { method: string; url: string }): Response | undefined {
    if (!url.startsWith(`${PREVIEW}/`)) return undefined
    const page = [...this.pages.values()].find(({ address }) => address === url)
    if (!page || method !== 'GET') return new Response(null, { status: 404, headers: HEADERS })
    return new Response(page.html, { headers: HEADERS })
  }
}

export const previews = new Previews()
