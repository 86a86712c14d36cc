/**
 * Values at the top of a JSON text that is an object, as text, whose names come once more after them: `JSON.parse` gives
 * the last of a name alone, and a file that was joined by hand or by a tool for text may hold a table twice.
 */
export function hiddenValues(json: string): [name: string, value: string][] {
  const last = new Map<string, string>()
  const hidden: [string, string][] = []
  let depth = 0
  let name: string | undefined
  let from = 0
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '"') {
      const end = endOfString(json, at)
      if (depth === 1 && name === undefined) {
        name = JSON.parse(json.slice(at, end + 1)) as string
        from = json.indexOf(':', end) + 1
      }
      at = end
    } else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    if (name === undefined || !((depth === 1 && char === ',') || depth === 0)) continue
    const before = last.get(name)
    if (before !== undefined) hidden.push([name, before])
    last.set(name, json.slice(from, at))
    name = undefined
  }
  return hidden
}

/** Where the quotation mark stands that ends the string that begins at `at`. */
function endOfString(json: string, at: number): number {
  for (let end = json.indexOf('"', at + 1); ; end = json.indexOf('"', end + 1)) {
    let slashes = 0
    while (json[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return end
  }
}
