import type { Bridge } from '../shared/contract'

declare global {
  interface Window {
    quoin: Bridge
  }
}

/** The only way out of the window. Everything else imports it from here. */
export const { call, on } = window.quoin
