import { protocol } from 'electron'
import { serve } from './serve'

/** Before the app is ready: our pages count as a secure origin with the rights of a web page, and no more. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'quoin', privileges: { standard: true, secure: true, codeCache: true } },
  ])

/** `root`: the folder whose files are the app's pages. */
export const handleScheme = (root: string): void => protocol.handle('quoin', serve(root))
