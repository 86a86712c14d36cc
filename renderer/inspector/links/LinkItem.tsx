import { Check, ChevronDown, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { kindOf } from '../../../shared/kinds/list'
import { find, numberOf, wordsOf } from '../../../shared/project/select'
import { fieldsOf, type Link, type Mark } from '../../../shared/project/tables'
import { changeLink, linkTypes, linkWords, removeLink, turnLink } from '../../store/links'
import { useProject } from '../../store/project'
import { view } from '../../store/view'
import { visit } from '../../store/visited'
import { IconButton } from '../../ui/Button'
import { Menu, type MenuItem } from '../../ui/Menu'
import { FieldControl } from '../fields/FieldControl'
import { focusText } from '../focus'

interface Props {
  link: Link
  other: Mark
  /** The link leads from the mark that is shown to the other. */
  out: boolean
}

/** One link: how, to which mark, and what there is to say about it. */
export function LinkItem({ link, other, out }: Props) {
  const [menu, setMenu] = useState<DOMRect | null>(null)
  const [noting, setNoting] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const about = useProject(
    [`marks of ${other.article}`, `articles/${other.article}`],
    (project) => ({
      number: numberOf(project, other),
      title: other.article === view().article ? '' : (find(project, 'articles', other.article)?.title ?? ''),
    }),
    [other],
  )
  const way = out ? 'out' : 'in'
  const words = linkWords[link.type][way]
  const name = `${kindOf(other.kind).label} ${about.number || ''}`.trim()
  const items: (MenuItem | null)[] = [
    ...linkTypes.map((type) => ({
      label: linkWords[type][way],
      icon: <Check size={14} aria-hidden style={{ opacity: type === link.type ? 1 : 0 }} />,
      run: () => void (type === link.type || changeLink(link, { type })),
    })),
    null,
    { label: 'Turn it round', run: () => void turnLink(link) },
    ...(link.note ? [] : [{ label: 'Write a note', run: () => setNoting(true) }]),
    { label: 'Remove link', danger: true, run: () => remove() },
  ]
  const remove = (): void => {
    removeLink(link)
    focusText()
  }
  return (
    <li ref={item} className="link-item" data-link={link.type}>
      <div className="link-line">
        <button
          type="button"
          className="link-type"
          aria-haspopup="menu"
          aria-label={`${words} ${name}: change`}
          onClick={(event) => setMenu(event.currentTarget.getBoundingClientRect())}
        >
          <span aria-hidden>{out ? '→' : '←'}</span> {words}
          <ChevronDown size={12} aria-hidden />
        </button>
        <IconButton
          className="link-remove"
          label={`Remove the link to ${name.toLowerCase()}`}
          icon={<X size={14} aria-hidden />}
          onClick={remove}
        />
      </div>
      <button
        type="button"
        className="link-other"
        data-kind={other.kind}
        data-tip="Go there"
        onClick={() => (visit(other), focusText())}
      >
        <span className="link-other-name">{name}</span>
        <span className="link-other-words" dir="auto">
          {wordsOf(other).slice(0, 200)}
        </span>
        {about.title && (
          <span className="link-other-where" dir="auto">
            {about.title}
          </span>
        )}
      </button>
      {(link.note || noting) && (
        <FieldControl name="note" field={fieldsOf('links')['note']!} owner={{ table: 'links', record: link }} />
      )}
      {menu && <Menu label={`Link to ${name.toLowerCase()}`} items={items} at={menu} onClose={() => setMenu(null)} />}
    </li>
  )
}
