/** The address when it is one that may be kept with a text: the web or mail, absolute, of sane length. Never anything a click could run. */
export function safeAddress(address: string | null | undefined): string | undefined {
  // Browsers drop these characters anywhere in an address, so "java\nscript:" is a script to them.
  const clean = (address ?? '').replace(/[\p{Cc}\u0020\u00a0]+/gu, '')
  if (clean.length > 4000 || !/^(?:https?:\/\/|mailto:)/i.test(clean)) return
  try {
    return new URL(clean).href.length > 4000 ? undefined : clean
  } catch {
    return
  }
}

/** Pictures inside the text, in bytes: a press photo fits, a film does not. */
export const LARGEST_PICTURE = 2_000_000

/** The `data:` address of a picture in a format that cannot carry a script, in the strict form that is stored. */
export function safePicture(address: string | null | undefined): string | undefined {
  if (!address || address.length > LARGEST_PICTURE * 1.4) return
  const [, type, data] = /^data:image\/(png|jpe?g|gif|webp);base64,([\w+/=\s]+)$/i.exec(address.trim()) ?? []
  if (!type || !data) return
  const base64 = data.replace(/\s+/g, '')
  if (base64.length * 0.75 > LARGEST_PICTURE) return
  return `data:image/${type.toLowerCase().replace('jpg', 'jpeg')};base64,${base64}`
}
