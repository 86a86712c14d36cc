import { useEffect, useState } from 'react'
import type { Pages } from './document'

/** The pages of a PDF; those before stay until the next are there, so that the preview does not flicker. */
export function usePages(bytes: Uint8Array): { pages: Pages | undefined; failed: boolean } {
  const [pages, setPages] = useState<Pages>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    let opened: Pages | undefined
    const open = async (): Promise<void> => {
      const { openPages } = await import('./document')
      // The worker takes over what it is given, and the bytes may be wanted again.
      opened = await openPages(bytes.slice())
      if (left) return opened.close()
      setFailed(false)
      setPages(opened)
    }
    open().catch(() => !left && setFailed(true))
    return () => {
      left = true
      opened?.close()
    }
  }, [bytes])
  return { pages, failed }
}
