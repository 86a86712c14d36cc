import { Scissors } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { shortened, type Cut, type Reference } from '../../../shared/text/composed'
import { WORDS } from '../../../shared/formats/briefing/references'
import { Button } from '../../ui/Button'
import { changeAt } from '../editor/insert'
import { composer } from '../state'
import { withCut } from './cuts'

/** The words used, of which what is selected is left out with one key; everything that was left out can be brought back. */
export function CutEditor({ at, reference }: { at: number; reference: Reference }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const words = reference.used[WORDS] ?? ''
  const { cuts } = reference
  const write = (label: string, next: Cut[]): void => {
    const editor = composer().open?.editor
    if (editor) changeAt(editor, at, label, { cuts: next })
  }
  const cut = (): void => {
    const { selectionStart, selectionEnd } = field.current!
    const next = withCut(words, cuts, selectionStart, selectionEnd)
    if (next.length !== cuts.length || next.some((one, i) => one.end !== cuts[i]!.end || one.start !== cuts[i]!.start))
      write('Shorten quote', next)
    field.current!.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^(x|X|Delete|Backspace)$/.test(event.key)) return
    event.preventDefault()
    cut()
  }
  return (
    <div className="cut">
      <label className="over-label">
        Words to be quoted
        <textarea
          ref={field}
          readOnly
          dir="auto"
          rows={Math.min(5, Math.ceil(words.length / 58))}
          value={words}
          onKeyDown={press}
        />
      </label>
      <div className="cut-foot">
        <span>
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
