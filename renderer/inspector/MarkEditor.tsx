import { ArrowLeft, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { fieldsOf, type Mark } from '../../shared/project/tables'
import { placeWords } from '../../shared/text/pages'
import { removeMark } from '../store/marking'
import { chooseMark, setView, useView, view } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { ChangeKind } from './ChangeKind'
import { FieldControl } from './fields/FieldControl'
import { focusIn, focusText } from './focus'
import { LostWords } from './LostMarks'
import { Links } from './links/Links'
import { WayBack } from './links/WayBack'
import { MarkWords } from './MarkWords'
import { typeHeld } from './typedAhead'
import { personField } from '../store/person'
import './MarkEditor.css'

interface Props {
  mark: Mark
  /** 0 for one whose words are no longer in the text. */
  number: number
  /** 0 while the text is not there yet. */
  paragraph: number
  /** 0 where the article has no pages. */
  page: number
}

/** Everything about one mark, built from the description of its kind. */
export function MarkEditor({ mark, number, paragraph, page }: Props) {
  const place = useRef<HTMLElement>(null)
  const wish = useView((v) => v.focus)
  const kind = kindOf(mark.kind)
  const fields = fieldsOf('marks', mark.kind)
  const own = Object.keys(kind.fields)
  const names = [
    ...own,
    ...Object.keys(fields)
      .filter((name) => !own.includes(name))
      .toReversed(),
  ]

  useEffect(() => {
    if (!wish || !place.current || view().mark !== mark.id) return
    focusIn(place.current, wish.field === 'speaker' ? (personField(mark.kind) ?? wish.field) : wish.field)
    setView({ focus: null })
    typeHeld()
  }, [wish, mark.id, mark.kind])

  return (
    <section
      ref={place}
      className="mark-editor"
      data-kind={mark.kind}
      aria-label={number ? `${kind.label} ${number}` : kind.label}
    >
      <header className="inspector-head">
        <IconButton
          label="Back to the article’s details"
          icon={<ArrowLeft size={16} aria-hidden />}
          onClick={() => chooseMark(null)}
        />
        <h2>
          {kind.label} {number > 0 && <span className="head-number">{number}</span>}
        </h2>
        {paragraph > 0 && (
          <button
            type="button"
            className="link-button"
            aria-label={`Go to ${page ? `page ${page}, ` : ''}paragraph ${paragraph}`}
            data-tip="Show in the text"
            onClick={() => (chooseMark(mark.id), focusText())}
          >
            {placeWords(paragraph, page)}
          </button>
        )}
      </header>
      <WayBack mark={mark.id} />
      {mark.spans.length > 0 && <MarkWords mark={mark} />}
      {mark.lost.length > 0 && <LostWords mark={mark} />}
      <div className="mark-fields">
        {names.map((name) => (
          <FieldControl key={name} name={name} field={fields[name]!} owner={{ table: 'marks', record: mark }} />
        ))}
      </div>
      <Links mark={mark} />
      <footer className="mark-foot">
        <Button
          tone="quiet"
          className="delete"
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => (removeMark(mark.id), focusText())}
        >
          Delete {kind.label.toLowerCase()}
        </Button>
        <ChangeKind marks={[mark]} />
      </footer>
    </section>
  )
}
