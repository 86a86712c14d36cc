import MarkdownIt from 'markdown-it'
import type { InlineMark, RichText } from '../../../shared/text/rich'
import { isBlank } from '../../../shared/text/rich'
import { plainText } from '../../../shared/text/plain'
import { safeAddress, safePicture } from './address'
import { DocBuilder, type Container } from './builder'
import { decodeText } from './encoding'
import { frontMatter } from './front-matter'
import { headOf, withHeading } from './head'
import { Refusal, type Importer } from './imported'
import { scriptOf } from './script'
import { withLineFeeds } from './text'

/** `html: false` leaves tags as the text they are; `linkify: false` makes no links that the author did not write. */
const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false })
type Token = ReturnType<typeof parser.parse>[number]

export const markdown: Importer = {
  read(bytes, name, how) {
    const { text, encoding, warnings, guessed } = decodeText(bytes, name, undefined, how?.encoding)
    const { fields, given: words, body } = frontMatter(withLineFeeds(text))
    const doc = toRichText(body)
    if (isBlank(doc)) throw new Refusal(`${name} is empty: there is no text in it. Nothing was added.`)
    const content = plainText(doc).text
    const head = withHeading(headOf(content, name), doc)
    const given = [...words, ...head.given.filter((one) => !(one.field in fields))]
    const check = guessed ? ['encoding'] : []
    const named = Object.entries(fields).map(([field]) => ({ field, from: 'front matter' }))
    const origins = [...named, ...head.origins.filter((origin) => !(origin.field in fields))]
    return { fields: { ...head, ...scriptOf(content), ...fields, origins, given, check, doc }, warnings, encoding }
  },
}

const CONTAINERS: Record<string, Container> = {
  blockquote: 'blockquote',
  bullet_list: 'bulletList',
  ordered_list: 'orderedList',
  list_item: 'listItem',
  table: 'table',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '')

const MARKS: Record<string, Exclude<InlineMark['type'], 'link'>> = { strong: 'bold', em: 'italic', s: 'strike' }

function toRichText(source: string): RichText {
  const builder = new DocBuilder()
  for (const token of parser.parse(source, {})) {
    const name = token.type.replace(/_(open|close)$/, '')
    if (token.type === 'inline') inline(builder, token.children ?? [])
    else if (token.type === 'hr') builder.leaf({ type: 'horizontalRule' })
    else if (token.type === 'fence' || token.type === 'code_block') {
      builder.open('codeBlock')
      builder.text(token.content.replace(/\n$/, ''))
      builder.close()
    } else if (name === 'paragraph' || name === 'heading' || CONTAINERS[name]) {
      if (token.nesting < 0) builder.close()
      else if (name === 'heading') builder.open('heading', { level: Number(token.tag.slice(1)) })
      else if (name === 'ordered_list')
        builder.open('orderedList', { start: Math.min(Number(attribute(token, 'start') || 1), 1e9) })
      else builder.open(name === 'paragraph' ? 'paragraph' : CONTAINERS[name]!)
    }
  }
  return builder.finish()
}

function inline(builder: DocBuilder, tokens: readonly Token[]): void {
  const marks: InlineMark[] = []
  for (const token of tokens) {
    const mark = MARKS[token.type.replace(/_(open|close)$/, '')]
    if (mark) {
      if (token.nesting > 0) marks.push({ type: mark })
      else
        marks.splice(
          marks.findLastIndex((open) => open.type === mark),
          1,
        )
    } else if (token.type === 'link_open') {
      const href = safeAddress(attribute(token, 'href'))
      if (href) marks.push({ type: 'link', attrs: { href } })
    } else if (token.type === 'link_close') {
      const at = marks.findLastIndex((open) => open.type === 'link')
      if (at >= 0) marks.splice(at, 1)
    } else if (token.type === 'hardbreak') builder.hardBreak()
    else if (token.type === 'softbreak') builder.text(' ', marks)
    else if (token.type === 'code_inline') builder.text(token.content, [...marks, { type: 'code' }])
    else if (token.type === 'image') {
      const src = safePicture(attribute(token, 'src'))
      if (src) builder.leaf({ type: 'image', attrs: { src, alt: token.content.slice(0, 5000) } })
    } else builder.text(token.content, marks)
  }
}
