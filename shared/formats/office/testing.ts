import { Parser } from 'htmlparser2'

/**
 * Throws unless a part of an office file is well-formed XML of characters that XML has. htmlparser2 forgives what a strict
 * reader does not, so tags are counted here and characters looked at.
 */
export function wellFormed(name: string, text: string): void {
  if (!/\.(xml|rels)$/.test(name)) return
  const open: string[] = []
  const wrong = (why: string): never => {
    throw new Error(`${name}: ${why}`)
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) wrong('a character that XML does not have')
  if (/&(?!(amp|lt|gt|quot|#13);)/.test(text)) wrong('an entity that is none')
  if (/<(?![?/]?[A-Za-z][\w:]*[\s/>?])/.test(text)) wrong('a tag that is none')
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        open.push(tag)
        for (const attribute of Object.keys(attributes)) if (!/^[A-Za-z][\w:]*$/.test(attribute)) wrong(attribute)
      },
      onclosetag: (tag, implied) => {
        if (open.pop() !== tag) wrong(`${tag} is closed where it is not open`)
        if (implied && !new RegExp(`<${tag}[^<]*/>`).test(text)) wrong(`${tag} is not closed`)
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  if (open.length) wrong(`${open.join(', ')} not closed`)
}
