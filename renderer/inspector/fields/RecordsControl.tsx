import { Plus, X } from 'lucide-react'
import { emptyOf, type Field } from '../../../shared/kinds/field'
import { Button, IconButton } from '../../ui/Button'
import { FieldRow } from '../../ui/FieldRow'
import { useDraft } from '../../store/useDraft'
import type { ControlProps } from './control'
import './RecordsControl.css'

type Row = Record<string, string>

const hasWords = (row: Row): boolean => Object.values(row).some((words) => words.trim() !== '')
/** One function for all, so that a line takes the focus when it comes and not again. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

/** A short table of texts, e.g. roles with their years: a line each, a button for another. */
export function RecordsControl({ name, field, value, write }: ControlProps<'records'>) {
  const { shown, change, flush } = useDraft(value, (rows) => write(rows.filter(hasWords)), null)
  const fields = Object.entries<Field>(field.shape)
  const one = field.label.replace(/s$/, '').toLowerCase()
  const now = (rows: Row[]): void => {
    change(rows)
    flush()
  }
  const set = (at: number, column: string, words: string): void =>
    change(shown.map((row, i) => (i === at ? { ...row, [column]: words } : row)))
  return (
    <FieldRow name={name} label={field.label}>
      <div className="records" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || flush()}>
        {shown.map((row, at) => (
          // Lines have no identity but their place.
          <div key={at} className="records-line">
            {fields.map(([column, { label }], i) => (
              <input
                key={column}
                ref={at >= value.length && i === 0 ? takeFocus : undefined}
                className={i ? 'control narrow' : 'control'}
                dir="auto"
                aria-label={`${label}, ${one} ${at + 1}`}
                placeholder={label}
                value={row[column] ?? ''}
                onChange={(event) => set(at, column, event.target.value)}
              />
            ))}
            <IconButton
              label={`Remove ${one} ${at + 1}`}
              icon={<X size={14} aria-hidden />}
              onClick={() => now(shown.filter((_, i) => i !== at))}
            />
          </div>
        ))}
        <Button
          tone="quiet"
          icon={<Plus size={14} aria-hidden />}
          onClick={() =>
            change([...shown, Object.fromEntries(fields.map(([column, f]) => [column, String(emptyOf(f))]))])
          }
        >
          Add {one}
        </Button>
      </div>
    </FieldRow>
  )
}
