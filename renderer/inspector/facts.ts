const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** An ISO time in the system's form; anything else as it is. */
export function whenOf(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : when.format(time)
}

/** Bytes as people say them; empty for none. */
export function sizeOf(bytes: number): string {
  if (bytes <= 0) return ''
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
