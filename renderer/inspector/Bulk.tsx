import { ArrowLeft, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { kindList, kindOf } from '../../shared/kinds/list'
import { fieldsOf, type Mark } from '../../shared/project/tables'
import { countOf, removeMarks, setField } from '../store/bulk'
import { personField } from '../store/person'
import { chooseMark, setView, useView } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { BulkSpeaker } from './BulkSpeaker'
import { BulkTags } from './BulkTags'
import { ChangeKind } from './ChangeKind'
import { ChoiceControl } from './fields/ChoiceControl'
import { focusIn } from './focus'
import { typeHeld } from './typedAhead'
import './Bulk.css'

interface Props {
  /** Several, in reading order. */
  marks: readonly Mark[]
  /** The one the keys are at. */
  lead: string
}

/** Several marks that are chosen together: what can be said of all of them is said once. */
export function Bulk({ marks, lead }: Props) {
  const place = useRef<HTMLElement>(null)
  const wish = useView((v) => v.focus)
  const kind = marks.every((mark) => mark.kind === marks[0]!.kind) ? marks[0]!.kind : null
  const people = useMemo(() => marks.filter((mark) => personField(mark.kind)), [marks])
  const count = `${marks.length.toLocaleString('en-GB')} marks`
  const choices = Object.entries(kind ? fieldsOf('marks', kind) : {}).flatMap(([name, field]) =>
    field.is === 'choice' ? [{ name, field, value: common(marks, name) }] : [],
  )

  useEffect(() => {
    if (!wish || !place.current) return
    focusIn(place.current, wish.field)
    setView({ focus: null })
    typeHeld()
  }, [wish])

  return (
    <section ref={place} className="mark-editor bulk" aria-label={count}>
      <header className="inspector-head">
        <IconButton
          label="Back to one mark"
          icon={<ArrowLeft size={16} aria-hidden />}
          onClick={() => chooseMark(lead, false)}
        />
        <h2>{count}</h2>
      </header>
      <p className="bulk-kinds">{kindsIn(marks)}. What is chosen here goes for all of them.</p>
      <div className="mark-fields">
        {people.length > 0 && <BulkSpeaker marks={people} label={kind === 'claim' ? 'Asserted by' : 'Speaker'} />}
        {choices.map(({ name, field, value }) => (
          <ChoiceControl
            key={name}
            name={name}
            field={field}
            value={value}
            owner={{ table: 'marks', record: marks[0]! }}
            write={(next) => setField(marks, name, field.label, next)}
          />
        ))}
        <BulkTags marks={marks} />
      </div>
      <footer className="mark-foot">
        <Button
          tone="quiet"
          className="delete"
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => removeMarks(marks, null)}
        >
          Delete {countOf(marks)}
        </Button>
        <ChangeKind marks={marks} />
      </footer>
    </section>
  )
}

/** What all of them have in that field, the empty choice where they differ. */
function common(marks: readonly Mark[], name: string): string {
  const values = new Set(marks.map((mark) => (mark as unknown as Record<string, string>)[name]))
  return values.size === 1 ? (values.values().next().value ?? '') : ''
}

/** "3 quotes, 1 claim" */
const kindsIn = (marks: readonly Mark[]): string =>
  kindList
    .map(({ name }) => marks.filter((mark) => mark.kind === name))
    .filter((some) => some.length > 0)
    .map((some) => (some.length === 1 ? `1 ${kindOf(some[0]!.kind).label.toLowerCase()}` : countOf(some)))
    .join(', ')
