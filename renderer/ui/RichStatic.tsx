import { Fragment, type ReactNode } from 'react'
import type { Block, Inline, RichText } from '../../shared/text/rich'

/** Rich text as it reads, without an editor. Links are words here: nothing in a note is opened by a stray click. */
export const RichStatic = ({ doc }: { doc: RichText }): ReactNode => doc.content.map(draw)

function draw(block: Block, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{words(block.content)}</p>
    case 'heading':
      return (
        <p key={key} className="rich-heading">
          {words(block.content)}
        </p>
      )
    case 'codeBlock':
      return <pre key={key}>{words(block.content)}</pre>
    case 'blockquote':
      return <blockquote key={key}>{block.content.map(draw)}</blockquote>
    case 'bulletList':
      return <ul key={key}>{block.content.map(draw)}</ul>
    case 'orderedList':
      return (
        <ol key={key} start={block.attrs?.start}>
          {block.content.map(draw)}
        </ol>
      )
    case 'listItem':
      return <li key={key}>{block.content.map(draw)}</li>
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
      return <Fragment key={key}>{block.content.map(draw)}</Fragment>
    case 'image':
      return <img key={key} src={block.attrs.src} alt={block.attrs.alt} />
    case 'horizontalRule':
      return <hr key={key} />
  }
}

const words = (content: Inline[] | undefined): ReactNode =>
  content?.length ? (
    content.map((inline, key) =>
      inline.type === 'text' ? <Fragment key={key}>{styled(inline)}</Fragment> : <br key={key} />,
    )
  ) : (
    <br />
  )

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const

const styled = ({ text, marks = [] }: Extract<Inline, { type: 'text' }>): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === 'link')
      return (
        <span className="rich-link" data-tip={mark.attrs.href}>
          {inner}
        </span>
      )
    const Tag = TAGS[mark.type]
    return <Tag>{inner}</Tag>
  }, text)
