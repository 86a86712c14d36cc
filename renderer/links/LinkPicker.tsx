import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { wordsOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { closeLinks, useLinking, type Linking } from '../store/linking'
import { addLink, isLinked, linkTypes, linkWords, nameOf, type LinkType } from '../store/links'
import { currentProject, useRecord } from '../store/project'
import { say } from '../store/view'
import { Keys } from '../ui/Keys'
import { besides } from '../ui/place'
import { LinkRows, SHOWN } from './LinkRows'
import { useFound } from './useFound'
import './LinkPicker.css'

/** Opens at a mark and links it to another one of the project. */
export function LinkPicker() {
  const linking = useLinking((state) => state.linking)
  const mark = useRecord('marks', linking?.mark ?? null)
  const gone = linking !== null && mark === undefined
  useEffect(() => {
    if (gone) closeLinks()
  }, [gone])
  return linking && mark ? <Picker key={mark.id} mark={mark} at={linking.at} /> : null
}

/** The last one taken is the first one offered. */
let lastType: LinkType = linkTypes[0]!

function Picker({ mark, at }: { mark: Mark; at: Linking['at'] }) {
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [type, setType] = useState(lastType)
  const [out, setOut] = useState(true)
  const [lit, setLit] = useState(0)
  const found = useFound(mark, typed)
  const { marks } = found
  const [rows] = useState(() => Math.max(1, Math.min(marks.length, SHOWN)))
  const name = nameOf(mark)

  const ends = (other: Mark): [Mark, Mark] => (out ? [mark, other] : [other, mark])
  const take = (other: Mark | undefined): void => {
    if (!other || !addLink(...ends(other), type)) return
    lastType = type
    closeLinks()
  }
  // Enter may be faster than the search: it takes the first mark that is found then.
  const waiting = useRef(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  const current = found.typed === typed
  useEffect(() => {
    if (!waiting.current || !current || (!marks.length && !found.complete)) return
    waiting.current = false
    latest.current(marks[lit])
  }, [current, found.complete, marks, lit])
  useEffect(() => {
    if (current && found.complete && typed) say(`${marks.length.toLocaleString('en-GB')} marks`)
  }, [current, found.complete, typed, marks.length])

  useLayoutEffect(() => {
    const element = box.current!
    const before = document.activeElement as HTMLElement | null
    element.showPopover()
    const { left, top } = besides(at, element.getBoundingClientRect(), 'start')
    element.style.translate = `${left}px ${top}px`
    input.current!.focus({ preventScroll: true })
    const press = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && element.contains(event.target))) closeLinks()
    }
    document.addEventListener('pointerdown', press, true)
    window.addEventListener('resize', closeLinks)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      window.removeEventListener('resize', closeLinks)
      if (element.contains(document.activeElement)) before?.focus({ preventScroll: true })
    }
  }, [at])

  const choose = (next: LinkType): void => {
    setType(next)
    say(linkWords[next][out ? 'out' : 'in'])
  }
  const turn = (to: boolean): void => {
    setOut(to)
    say(`${name} ${linkWords[type][to ? 'out' : 'in']}`)
  }
  const step = (by: number): void => setLit((now) => Math.max(0, Math.min(now + by, marks.length - 1)))
  const nextType = (by: number): void =>
    choose(linkTypes[(linkTypes.indexOf(type) + by + linkTypes.length) % linkTypes.length]!)

  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const digit = typed === '' && plain ? linkTypes[Number(event.key) - 1] : undefined
    const keys: Record<string, () => void> = {
      Escape: closeLinks,
      Enter: () => (current && marks.length ? take(marks[lit]) : void (waiting.current = !found.complete || !current)),
      Tab: () => nextType(event.shiftKey ? -1 : 1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => step(SHOWN),
      PageUp: () => step(-SHOWN),
      // With nothing typed the caret has nowhere to go.
      ...(typed === '' && { ArrowRight: () => turn(true), ArrowLeft: () => turn(false) }),
    }
    const act = digit ? () => choose(digit) : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  const arrow = out ? '→' : '←'
  return (
    // The keys of the field in it, wherever the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="link-picker"
      role="dialog"
      aria-label={`Link ${name}`}
      tabIndex={-1}
      popover="manual"
      onKeyDown={press}
    >
      <div className="link-picker-head" data-kind={mark.kind}>
        <b>{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</b>
        <span className="link-picker-words" dir="auto">
          {wordsOf(mark).slice(0, 200)}
        </span>
        <button
          type="button"
          className="link-turn"
          tabIndex={-1}
          aria-label={
            out ? 'The link leads from this mark: turn it round' : 'The link leads to this mark: turn it round'
          }
          data-tip="Turn it round"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => turn(!out)}
        >
          <ArrowLeftRight size={14} aria-hidden />
        </button>
      </div>
      <div className="link-types" role="radiogroup" aria-label="How it is linked">
        {linkTypes.map((one, i) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === type}
            tabIndex={-1}
            data-link={one}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <kbd>{i + 1}</kbd> {linkWords[one][out ? 'out' : 'in']}
          </button>
        ))}
      </div>
      <div className="link-find">
        <span aria-hidden>{arrow}</span>
        <input
          ref={input}
          type="text"
          role="combobox"
          dir="auto"
          aria-label={`Mark that ${name} ${linkWords[type][out ? 'out' : 'in']}`}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={marks[lit] ? `${id}-list-${lit}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Which mark? Its words, speaker or article"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setLit(0)
          }}
        />
      </div>
      {marks.length === 0 && found.complete ? (
        <p className="link-none" style={{ height: rows * 48 }}>
          {typed.trim() ? 'No mark has these words.' : 'There is no other mark yet. Mark something else first.'}
        </p>
      ) : (
        <LinkRows
          id={`${id}-list`}
          marks={marks}
          lit={lit}
          rows={rows}
          isLinked={(other) => isLinked(currentProject(), ends(other)[0].id, ends(other)[1].id, type)}
          onLight={setLit}
          onPick={take}
        />
      )}
      <div className="link-picker-foot" aria-hidden>
        <span>
          <Keys keys="Enter" /> link
        </span>
        <span>
          <Keys keys="Tab" /> type
        </span>
        <span>
          <Keys keys="Left" /> <Keys keys="Right" /> turn round
        </span>
        <span>
          <Keys keys="Escape" /> leave
        </span>
      </div>
    </div>
  )
}
