import { protocol } from 'electron'
import { previews } from './previews'
import { serve } from './serve'

/** Before the app is ready: our pages count as a secure origin with the rights of a web page, and no more. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'quoin', privileges: { standard: true, secure: true, codeCache: true } },
  ])

/**
 * `root`: the folder whose files are the app's pages. Ends when the first page has its first files: from then on the
 * page is busy with them, and this process has time for itself.
 */
export function handleScheme(root: string): Promise<void> {
  const answer = serve(root)
  let [asked, waiting] = [0, 0]
  return new Promise((served) => {
    protocol.handle('quoin', async (request) => {
      asked++
      waiting++
      const response = previews.answer(request) ?? (await answer(request))
      waiting--
      // The page itself is the first question; what it is made of comes in one go.
      if (asked > 1 && waiting === 0) setImmediate(() => waiting === 0 && served())
      return response
    })
  })
}
