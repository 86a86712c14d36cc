import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { TextSelection } from '@tiptap/pm/state'
import { currentProject } from '../store/project'
import { say } from '../store/view'
import { besides } from '../ui/place'
import { insertReference } from './editor/insert'
import { keys, leaveTrigger, type Trigger } from './editor/trigger'
import { itemsFor } from './items'
import { findAnything } from './finding'
import { composer, useComposer } from './state'
import './Suggest.css'

interface Choice {
  id: string
  label: string
  hint: string
  section: string
  icon?: React.ReactNode
  kind?: string | undefined
  run: () => void
}

/** What `/` and `@` offer, at the caret. The text keeps the focus: its keys come here first. */
export function Suggest() {
  const trigger = useComposer((state) => state.trigger)
  return trigger ? <List trigger={trigger} /> : null
}

const SECTIONS = { marks: 'Marks', speakers: 'Speakers', articles: 'Sources' }

/** Takes what was typed out of the text and puts the caret there. */
function clear({ from, to }: Trigger): void {
  const editor = composer().open?.editor
  if (!editor) return
  const { tr } = editor.state
  tr.delete(from, to).setSelection(TextSelection.create(tr.doc, from))
  editor.view.dispatch(tr)
}

function choicesFor(trigger: Trigger): Choice[] {
  const editor = composer().open?.editor
  if (!editor) return []
  if (trigger.is === '/')
    return itemsFor(trigger.query).map((item) => ({
      ...item,
      hint: item.about,
      run: () => {
        clear(trigger)
        item.run(editor)
      },
    }))
  return findAnything(currentProject(), trigger.query, trigger.apart).map((found) => ({
    ...found,
    section: SECTIONS[found.table],
    run: () => {
      clear(trigger)
      insertReference(editor, found, { apart: trigger.apart })
    },
  }))
}

function List({ trigger }: { trigger: Trigger }) {
  const box = useRef<HTMLDivElement>(null)
  const [lit, setLit] = useState(0)
  const [query, setQuery] = useState(trigger.query)
  if (query !== trigger.query) {
    setQuery(trigger.query)
    setLit(0)
  }
  const choices = useMemo(() => choicesFor(trigger), [trigger])
  const { length } = choices
  const latest = useRef({ choices, lit })
  useLayoutEffect(() => void (latest.current = { choices, lit }))

  useEffect(() => {
    keys.current = (event) => {
      const { choices, lit } = latest.current
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (event.key === 'Escape') {
        const editor = composer().open?.editor
        if (editor) editor.view.dispatch(leaveTrigger(editor.state.tr))
        event.stopPropagation()
        return true
      }
      if (choices.length === 0) return false
      if (by) setLit((lit + by + choices.length) % choices.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choices[lit]?.run()
      else return false
      return true
    }
    return () => void (keys.current = null)
  }, [])

  const { from } = trigger
  useLayoutEffect(() => {
    const element = box.current
    const editor = composer().open?.editor
    if (!element || !editor) return
    if (!element.matches(':popover-open')) element.showPopover()
    element.dataset['count'] = String(length)
    const at = editor.view.coordsAtPos(Math.min(from, editor.state.doc.content.size))
    const { left, top } = besides(at, element.getBoundingClientRect(), 'start')
    element.style.translate = `${left}px ${top}px`
  }, [from, length])
  useEffect(() => {
    const dom = composer().open?.editor.view.dom
    const id = choices[lit] ? `suggest-${lit}` : ''
    if (id) dom?.setAttribute('aria-activedescendant', id)
    dom?.setAttribute('aria-controls', 'suggest-list')
    box.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom?.removeAttribute('aria-activedescendant')
      dom?.removeAttribute('aria-controls')
    }
  }, [choices, lit])
  useEffect(() => say(length ? `${length} to choose from` : 'Nothing found'), [length])

  // Nothing answers, and it is no search any more: the words go on as words.
  if (length === 0 && (trigger.is === '/' || trigger.query.includes(' '))) return null
  return (
    <div ref={box} id="suggest-list" className="suggest" role="listbox" aria-label={NAMES[trigger.is]} popover="manual">
      {length === 0 && (
        <div className="suggest-none" role="presentation">
          {trigger.query ? 'No mark, speaker or article has these words.' : 'Mark quotes and claims first.'}
        </div>
      )}
      {choices.map((choice, i) => (
        // The text has the focus and the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={choice.id}
          id={`suggest-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === lit}
          data-lit={i === lit || undefined}
          data-kind={choice.kind}
          data-section={choice.section !== choices[i - 1]?.section ? choice.section : undefined}
          className="suggest-choice"
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={choice.run}
        >
          {choice.icon ?? <span className="suggest-kind" aria-hidden />}
          <span className="suggest-label" dir="auto">
            {choice.label.slice(0, 160)}
          </span>
          {choice.hint && <span className="suggest-hint">{choice.hint}</span>}
        </div>
      ))}
    </div>
  )
}

const NAMES = { '/': 'What can be put in', '@': 'Evidence' }
