import { useRef, useState } from 'react'
import { judgedNow } from '../../../shared/formats/briefing/used'
import { find, summaryOf } from '../../../shared/project/select'
import { currentProject } from '../../store/project'
import { Button } from '../../ui/Button'
import { Combobox } from '../../ui/Combobox'
import { changeAt } from '../editor/insert'
import { findClaims } from '../finding'
import { closePopover, composer } from '../state'

/** Which claims a judgment rests on. */
export function ClaimsEditor({ at }: { at: number }) {
  const editor = composer().open?.editor
  const node = editor?.state.doc.nodeAt(at)
  const input = useRef<HTMLInputElement>(null)
  const [claims, setClaims] = useState<string[]>(() => [...((node?.attrs['claims'] as string[] | undefined) ?? [])])
  if (!editor || node?.type.name !== 'judgment') return null
  const project = currentProject()
  const write = (next: string[]): void => {
    setClaims(next)
    // How a claim stood when it was chosen, so that what becomes of it is noticed.
    const before = (editor.state.doc.nodeAt(at)?.attrs['used'] ?? {}) as Record<string, string>
    const stood = Object.entries(before).filter(([id]) => next.includes(id))
    changeAt(editor, at, 'Choose claims', {
      claims: next,
      used: { ...judgedNow(project, next), ...Object.fromEntries(stood) },
    })
  }
  return (
    <>
      <p className="over-title">Claims it rests on</p>
      <Combobox
        label="Claim"
        value=""
        several
        opens={claims.length === 0}
        inputRef={input}
        placeholder="Search claims and quotes"
        none="No mark has these words."
        options={(typed) =>
          findClaims(project, typed, claims).map(({ label, ...rest }) => ({ ...rest, label: label.slice(0, 140) }))
        }
        onPick={({ id }) => write([...claims, id])}
        onDone={closePopover}
        onBackspace={() => write(claims.slice(0, -1))}
      />
      <ul className="over-claims">
        {claims.map((id) => {
          const mark = find(project, 'marks', id)
          const words = mark ? summaryOf(project, mark) : 'mark deleted'
          return (
            <li key={id} data-kind={mark?.kind}>
              <span dir="auto">{words}</span>
              <button
                type="button"
                aria-label={`Take away: ${words}`}
                onClick={() => {
                  write(claims.filter((one) => one !== id))
                  // The button goes with the claim.
                  input.current?.focus()
                }}
              >
                ×
              </button>
            </li>
          )
        })}
      </ul>
      <div className="over-foot">
        <Button onClick={closePopover}>Done</Button>
      </div>
    </>
  )
}
