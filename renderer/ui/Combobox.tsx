import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { exactly, type Option } from './options'
import './Combobox.css'

interface Props {
  id?: string
  /** Name for screen readers where no visible label points at `id`. */
  label?: string
  /** What is chosen now, as words. */
  value: string
  /** Id of the option that is chosen. */
  chosen?: string | null
  placeholder?: string
  describedBy?: string | undefined
  /** The options for what has been typed, best first; asked only while the list is open. */
  options: (typed: string) => Option[]
  onPick: (option: Option, typed: string) => void
  /** For lists of several: after a choice the text is emptied and the list stays. */
  several?: boolean
  /** The list opens with the focus, before anything is typed. */
  opens?: boolean
  /** Said where nothing answers what was typed. */
  none?: string
  /** The words were deleted and the field left. Without it a value cannot be deleted by keys. */
  onEmpty?: () => void
  /** Enter has taken a line, or Enter or Escape has nothing more to do here: the field can be left. */
  onDone?: () => void
  /** Backspace in the empty field. */
  onBackspace?: () => void
  inputRef?: RefObject<HTMLInputElement | null>
}

/**
 * A text field that offers what can be chosen: typing filters, Enter or Tab takes the lit line, Escape gives up.
 * Words that are left behind are taken only when they name an option exactly.
 */
export function Combobox(props: Props) {
  const {
    id,
    label,
    value,
    placeholder,
    describedBy,
    options,
    onPick,
    several,
    onEmpty,
    onDone,
    onBackspace,
    inputRef,
  } = props
  const listId = useId()
  const own = useRef<HTMLInputElement>(null)
  const input = inputRef ?? own
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const shown = open ? options(typed ?? '') : []
  const chosen = shown.findIndex((option) => option.id === props.chosen)
  // Nothing is lit until something is typed: Enter on a field one only passes through must change nothing.
  const lit = at ?? (typed?.trim() ? 0 : chosen)

  const close = (): void => {
    setOpen(false)
    setTyped(null)
    setAt(null)
  }
  const pick = (option: Option): void => {
    onPick(option, (typed ?? '').trim())
    close()
    if (several) input.current?.focus()
  }
  const leave = (): void => {
    const meant = typed?.trim() ? exactly(options(typed), typed) : undefined
    if (meant && meant.id !== props.chosen) onPick(meant, typed!.trim())
    if (typed?.trim() === '' && value !== '') onEmpty?.()
    close()
  }

  const move = (by: number): void => {
    if (!open) setOpen(true)
    else if (shown.length) setAt(((lit < 0 && by < 0 ? 0 : lit) + by + shown.length) % shown.length)
  }
  const fixed = !several && !onEmpty && typed === null
  const keys: Record<string, () => boolean | void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      if (typed?.trim() === '' && value !== '') leave()
      // The chosen line is lit from the start: only who went to it has chosen it again.
      else if (open && at === null && !typed && lit >= 0) close()
      else if (open && shown[lit]) {
        pick(shown[lit])
        if (several) return
      } else if (typed?.trim() || !onDone || (!open && !several)) return setOpen(true)
      onDone?.()
    },
    Tab: () => {
      if (open && typed?.trim() && shown[lit]) pick(shown[lit])
      return false
    },
    Escape: () => {
      if (!open && typed === null) return false
      close()
      if (typed === null) onDone?.()
    },
    Backspace: () => {
      if (onBackspace && (typed ?? value) === '') onBackspace()
      return fixed
    },
    Delete: () => fixed,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const handle = keys[event.key]
    if (!handle || handle() === false) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="combobox" data-open={open || undefined}>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        className={several ? 'bare' : 'control'}
        dir="auto"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[lit] ? `${listId}-${lit}` : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(null)
          setOpen(true)
        }}
        onClick={(event) => {
          setOpen(true)
          // Typing replaces what is chosen, also after a list was left with Escape.
          if (typed === null) event.currentTarget.select()
        }}
        onFocus={(event) => {
          if (props.opens) setOpen(true)
          event.target.select()
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open && (
        <List
          id={listId}
          label={label ?? placeholder ?? 'Choices'}
          options={shown}
          none={props.none ?? 'Nothing by that name'}
          lit={lit}
          chosen={chosen}
          onPick={pick}
        />
      )}
    </div>
  )
}

interface ListProps {
  id: string
  label: string
  options: Option[]
  none: string
  lit: number
  chosen: number
  onPick: (option: Option) => void
}

/** One function for all lines, so that it runs when another line is lit and not again. */
const bringIn = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' })

/** Lies in the top layer, tied to the field by CSS, so that no pane can cut it off. */
function List({ id, label, options, none, lit, chosen, onPick }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.showPopover(), [])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} popover="manual" className="combobox-list">
      {options.length === 0 && <div className="combobox-none">{none}</div>}
      {options.map((option, i) => (
        <Fragment key={option.id}>
          {option.section && option.section !== options[i - 1]?.section && (
            <div role="presentation" className="combobox-section">
              {option.section}
            </div>
          )}
          <div
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            data-lit={i === lit || undefined}
            ref={i === lit ? bringIn : undefined}
            className="combobox-option"
            // The field keeps the focus; a click is enough to choose.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
            onKeyDown={(event) => event.key === 'Enter' && onPick(option)}
          >
            <span dir="auto" className="combobox-label">
              {option.label}
            </span>
            {option.hint && <span className="combobox-hint">{option.hint}</span>}
            {option.keys && <kbd className="combobox-keys">{option.keys}</kbd>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
