import { ArrowLeft, Trash2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { fieldsOf, type Mark } from '../../shared/project/tables'
import { removeMark } from '../store/marking'
import { chooseMark, setView, useView, view } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { FieldControl } from './fields/FieldControl'
import { focusIn, focusText } from './focus'
import { typeHeld } from './typedAhead'
import { personField } from '../store/person'
import './MarkEditor.css'

interface Props {
  mark: Mark
  number: number
  /** 0 while the text is not there yet. */
  paragraph: number
}

/** Everything about one mark, built from the description of its kind. */
export function MarkEditor({ mark, number, paragraph }: Props) {
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
    <section ref={place} className="mark-editor" data-kind={mark.kind} aria-label={`${kind.label} ${number}`}>
      <header className="inspector-head">
        <IconButton
          label="Back to the article’s details"
          icon={<ArrowLeft size={16} aria-hidden />}
          onClick={() => chooseMark(null)}
        />
        <h2>
          {kind.label} <span className="head-number">{number}</span>
        </h2>
        {paragraph > 0 && (
          <button
            type="button"
            className="link-button"
            aria-label={`Go to paragraph ${paragraph}`}
            data-tip="Show in the text"
            onClick={() => (chooseMark(mark.id), focusText())}
          >
            ¶ {paragraph}
          </button>
        )}
      </header>
      <Words mark={mark} />
      <div className="mark-fields">
        {names.map((name) => (
          <FieldControl key={name} name={name} field={fields[name]!} owner={{ table: 'marks', record: mark }} />
        ))}
      </div>
      <footer className="mark-foot">
        <Button
          tone="quiet"
          className="delete"
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => (removeMark(mark.id), focusText())}
        >
          Delete {kind.label.toLowerCase()}
        </Button>
      </footer>
    </section>
  )
}

/** The marked words, folded to three lines so that the fields stay in sight. */
function Words({ mark }: { mark: Mark }) {
  const box = useRef<HTMLQuoteElement>(null)
  const [whole, setWhole] = useState(false)
  const [long, setLong] = useState(false)
  const words = mark.spans.map((span) => span.exact).join(' ')
  useLayoutEffect(() => {
    const look = (): void => {
      const { scrollHeight = 0, clientHeight = 0, dataset } = box.current ?? {}
      if (dataset?.['folded']) setLong(words !== '' && scrollHeight > clientHeight + 1)
    }
    look()
    // How many lines there are follows from the width of the pane.
    const observer = new ResizeObserver(look)
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [words])
  const unfold = (): void => {
    if (long && document.getSelection()?.isCollapsed !== false) setWhole(!whole)
  }
  return (
    <div className="mark-words">
      {/* The button below does the same for keys. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <blockquote ref={box} className="text" dir="auto" data-folded={!whole || undefined} onClick={unfold}>
        {mark.spans.map((span, i) => (
          <span key={span.start}>
            {i > 0 && <span className="gap"> … </span>}
            {span.exact}
          </span>
        ))}
      </blockquote>
      {long && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
