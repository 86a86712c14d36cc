import { useId, type DragEvent, type KeyboardEvent } from 'react'
import type { Command } from '../../shared/project/commands'
import { find } from '../../shared/project/select'
import { tables, type Briefing } from '../../shared/project/tables'
import { act, currentProject, useRecord } from '../store/project'
import { useDraft } from '../store/useDraft'
import { About } from './About'
import { DRAGGED } from './editor/create'
import { focusText } from './go'
import './Head.css'

const { fields } = tables.briefings
type Name = 'title' | 'handling' | 'preparedFor' | 'version' | 'cutOff' | 'bottomLine'
const CHOICES = ['cover', 'contents', 'notes', 'paper'] as const
/** Words that a reader takes in at a glance. */
const MOST_WORDS = 60

/** Unless it already is so, or the briefing has been deleted meanwhile. */
function setField(id: string, name: keyof typeof fields, value: string): void {
  const record = find(currentProject(), 'briefings', id)
  if (!record || record[name] === value) return
  act({ do: 'set', table: 'briefings', id, fields: { [name]: value } } as Command)
}

/** What stands above the sections, on the cover or at the head of the first page. */
export function Head({ briefing: id }: { briefing: string }) {
  const briefing = useRecord('briefings', id)
  if (!briefing) return null
  return (
    <header className="paper-head" onDragOver={refuseMark} onDrop={refuseMark}>
      <Line briefing={briefing} name="handling" placeholder="Handling line, e.g. For internal use only" />
      <Line briefing={briefing} name="title" placeholder="Title of the briefing" />
      <div className="paper-facts">
        <Line briefing={briefing} name="preparedFor" placeholder="Who reads it" labelled />
        <Line briefing={briefing} name="version" placeholder="1" labelled />
        <Line briefing={briefing} name="cutOff" placeholder="2026-11-22" labelled />
      </div>
      <BottomLine briefing={briefing} />
      <div className="paper-layout">
        {CHOICES.map((name) => (
          <label key={name}>
            {fields[name].label}
            <select value={briefing[name]} onChange={(event) => setField(id, name, event.target.value)}>
              {briefing[name] === '' && <option value="">Usual</option>}
              {fields[name].choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <About briefing={briefing} />
    </header>
  )
}

/** These lines hold plain words: a mark dropped on them would lose where it comes from. */
function refuseMark(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(DRAGGED)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

/** Enter goes on to the text. */
const goOn = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return
  event.preventDefault()
  focusText()
}

function Line({
  briefing,
  name,
  placeholder,
  labelled,
}: {
  briefing: Briefing
  name: Exclude<Name, 'bottomLine'>
  placeholder: string
  labelled?: boolean
}) {
  const id = useId()
  const { shown, change, flush } = useDraft(briefing[name], (value: string) => setField(briefing.id, name, value))
  const { label, max } = fields[name]
  return (
    <div className={`paper-${name === 'handling' || name === 'title' ? name : 'fact'}`}>
      {labelled && <label htmlFor={id}>{label}</label>}
      <textarea
        id={name === 'title' ? 'briefing-title' : id}
        rows={1}
        aria-label={labelled ? undefined : label}
        dir="auto"
        maxLength={max}
        spellCheck={name === 'title'}
        placeholder={placeholder}
        value={shown}
        onChange={(event) => change(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={flush}
        onKeyDown={goOn}
      />
    </div>
  )
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0

function BottomLine({ briefing }: { briefing: Briefing }) {
  const id = useId()
  const { shown, change, flush } = useDraft(briefing.bottomLine, (value: string) =>
    setField(briefing.id, 'bottomLine', value),
  )
  const words = countWords(shown)
  return (
    <div className="paper-bottom-line">
      <div className="paper-bottom-head">
        <label htmlFor={id}>Bottom line</label>
        <span className="paper-count" data-over={words > MOST_WORDS || undefined} aria-live="off">
          {words} of {MOST_WORDS} words
        </span>
      </div>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        spellCheck
        maxLength={fields.bottomLine.max}
        placeholder="What a reader takes away who reads nothing else"
        value={shown}
        onChange={(event) => change(event.target.value)}
        onBlur={flush}
        onKeyDown={goOn}
      />
    </div>
  )
}
