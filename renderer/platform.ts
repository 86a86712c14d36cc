/** Which system's habits keys follow. */
export const isMac = /mac/i.test(globalThis.navigator?.platform ?? '')
