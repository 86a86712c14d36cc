/** Words in the XML of office documents: whatever stands in them, what is written is well-formed. */

/** What XML 1.0 has no place for: control characters, halves of characters, two that are none. */
const NEVER =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Without what no XML can hold; half a character becomes a mark that something was there. */
export const clean = (text: string): string =>
  text.replace(NEVER, (one) => (one < '\ud800' || one > '\udfff' ? '' : '\ufffd'))

/** Text between tags, or between the double quotes of an attribute. */
export const xml = (text: string): string => clean(text).replace(/[&<>"\r]/g, (one) => ESCAPES[one]!)

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Longer addresses than this make Word and Excel call the whole file damaged. */
const LONGEST = 2000

/**
 * An address as office programs take it, undefined when it is none: they refuse a whole file for one bad address.
 * Only the web and mail: nothing that opens a file or starts a program.
 */
export function addressOf(text: string): string | undefined {
  const url = encodeURI(clean(text.trim())).replace(/%25(?=[0-9a-f]{2})/gi, '%')
  const sound = /^https?:\/\/[\w.~%-]+(:\d{1,5})?([/?#]|$)/i.test(url) || /^mailto:[\w.+%-]+@[\w.%-]+(\?|$)/i.test(url)
  return sound && url.length <= LONGEST && !/#.*#/.test(url) ? url : undefined
}
