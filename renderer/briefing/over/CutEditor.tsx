import { Scissors } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { shortened, type Cut, type Reference } from '../../../shared/text/composed'
import { WORDS } from '../../../shared/formats/briefing/references'
import { Button } from '../../ui/Button'
import { changeAt } from '../editor/insert'
import { composer } from '../state'
import { leavesNothing, withCut } from './cuts'

/** The words used, of which what is selected is left out with one key; everything that was left out can be brought back. */
export function CutEditor({ at, reference }: { at: number; reference: Reference }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  const words = reference.used[WORDS] ?? ''
  const { cuts } = reference
  const write = (label: string, next: Cut[]): void => {
    const editor = composer().open?.editor
    if (editor) changeAt(editor, at, label, { cuts: next })
  }
  const cut = (): void => {
    const { selectionStart, selectionEnd } = field.current!
    if (selectionStart === selectionEnd)
      return setTold('Nothing is selected. Hold Shift and press the arrow keys to select words, then press X.')
    const next = withCut(words, cuts, selectionStart, selectionEnd)
    if (leavesNothing(words, next))
      return setTold(
        'That would leave nothing of the quote, so it was not cut. Select fewer words, or delete the reference.',
      )
    setTold('')
    if (next.length !== cuts.length || next.some((one, i) => one.end !== cuts[i]!.end || one.start !== cuts[i]!.start))
      write('Shorten quote', next)
    field.current!.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || !/^(x|X|Delete|Backspace)$/.test(event.key)) return
    event.preventDefault()
    if (!event.ctrlKey && !event.metaKey) cut()
  }
  return (
    <div className="cut">
      <label className="over-label">
        Words to be quoted
        <textarea
          ref={field}
          // Not read-only, which would take the caret away and with it selecting by keys. Nothing can be written all the same.
          aria-describedby="cut-how"
          spellCheck={false}
          onBeforeInput={(event) => event.preventDefault()}
          onPaste={(event) => event.preventDefault()}
          onCut={(event) => event.preventDefault()}
          onDrop={(event) => event.preventDefault()}
          onChange={() => undefined}
          dir="auto"
          rows={Math.min(5, Math.ceil(words.length / 58))}
          value={words}
          onKeyDown={press}
        />
      </label>
      <div className="cut-foot">
        <span id="cut-how">
          Select words and press <kbd>X</kbd> to leave them out
        </span>
        <Button
          tone="quiet"
          icon={<Scissors size={14} />}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={cut}
        >
          Leave out
        </Button>
      </div>
      <p className="cut-told" role="status">
        {told}
      </p>
      {cuts.length > 0 && (
        <>
          <p className="cut-preview" dir="auto">
            {shortened(words, cuts)}
          </p>
          <ul className="cut-list">
            {cuts.map((one, i) => (
              <li key={`${one.start}-${one.end}`}>
                <del dir="auto">{words.slice(one.start, one.end)}</del>
                <input
                  type="text"
                  aria-label={`In the place of “${words.slice(one.start, one.end)}”`}
                  placeholder="[…] or a word"
                  maxLength={200}
                  defaultValue={one.by}
                  onBlur={(event) => {
                    const by = event.target.value.replace(/[[\]]/g, '').trim()
                    if (by !== one.by) write('Change word in a quote', cuts.with(i, { ...one, by }))
                  }}
                />
                <Button
                  tone="quiet"
                  onClick={() => {
                    write('Restore words of a quote', cuts.toSpliced(i, 1))
                    // The button goes with what it restored.
                    field.current!.focus()
                  }}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
