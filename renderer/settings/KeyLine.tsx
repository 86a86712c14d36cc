import { Plus, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { MOST_KEYS, type ActionId } from '../../shared/keys'
import { Button, IconButton } from '../ui/Button'
import { Keys } from '../ui/Keys'
import { keyText, spellings } from '../ui/shortcuts'
import { isFixed } from './ownKeys'

/** What is being asked of a person: to press keys, or what to do with those that were pressed. */
export interface Asked {
  id: ActionId
  keys?: string
  /** Why these keys cannot be had. */
  refused?: string
  /** The action that has them. */
  other?: string
}

interface Props {
  label: string
  keys: readonly string[]
  changed: boolean
  /** Not null while new keys are recorded for this action. */
  asked: Asked | null
  onAsk: () => void
  onPress: (keys: string) => void
  onTake: (keys: string) => void
  onGiveUp: () => void
  onDrop: (keys: string) => void
  onReset: () => void
}

/** One action with its keys. */
export function KeyLine({ label, keys, changed, asked, onAsk, onPress, onTake, onGiveUp, onDrop, onReset }: Props) {
  const line = useRef<HTMLDivElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const toButton = (): void => requestAnimationFrame(() => add.current?.focus()) as unknown as void
  useEffect(() => {
    if (asked) line.current?.querySelector<HTMLElement>('.key-record')?.focus()
  }, [asked])

  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return (onGiveUp(), toButton())
    const [pressed] = spellings(event.nativeEvent)
    if (pressed && !event.repeat) onPress(pressed)
  }
  return (
    <div ref={line} className="key-line" role="group" aria-label={label}>
      <span className="key-line-label">{label}</span>
      <span className="key-line-keys">
        {keys.map((one) => (
          <span key={one} className="key-chip">
            <Keys keys={one} />
            {!isFixed(one) && (
              <button
                type="button"
                aria-label={`Take ${keyText(one)} away`}
                data-tip="Take away"
                onClick={() => onDrop(one)}
              >
                <X size={12} aria-hidden="true" />
              </button>
            )}
          </span>
        ))}
        {changed && <IconButton label="Reset to the standard keys" icon={<RotateCcw size={14} />} onClick={onReset} />}
        <button
          ref={add}
          type="button"
          className="icon-button"
          aria-label={`Add keys for “${label}”`}
          data-tip="Add keys"
          disabled={keys.length >= MOST_KEYS}
          onClick={onAsk}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      </span>
      {asked && (
        <div className="key-ask">
          <button
            type="button"
            className="key-record"
            aria-label="Press the new keys"
            aria-describedby="key-ask-words"
            onKeyDown={onKeyDown}
            onBlur={(event) => {
              if (!line.current?.contains(event.relatedTarget)) onGiveUp()
            }}
          >
            {asked.keys ? <Keys keys={asked.keys} /> : 'Press the new keys'}
          </button>
          <p id="key-ask-words" role="status" className={asked.refused || asked.other ? 'key-ask-trouble' : ''}>
            {asked.refused ?? (asked.other ? `These are the keys of “${asked.other}”.` : 'Esc gives up.')}
            {asked.refused && ' Press others.'}
          </p>
          {asked.other && (
            <Button tone="primary" onClick={() => (onTake(asked.keys!), toButton())}>
              Use them here
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
