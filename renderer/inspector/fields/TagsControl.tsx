import { X } from 'lucide-react'
import { useId, useRef } from 'react'
import { alive } from '../../../shared/project/select'
import { currentProject, useProject } from '../../store/project'
import { Combobox } from '../../ui/Combobox'
import { FieldRow } from '../../ui/FieldRow'
import { exactly, matching, type Option } from '../../ui/options'
import { addTag } from '../write'
import type { ControlProps } from './control'
import './chips.css'

const NEW = 'new'

function tagOptions(taken: readonly string[], typed: string): Option[] {
  const all = alive(currentProject(), 'tags')
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const found = matching(
    all.filter((tag) => !taken.includes(tag.id)),
    typed,
  )
  const name = typed.trim()
  return name && !exactly(all, name) ? [...found, { id: NEW, label: `Add “${name}”` }] : found
}

export function TagsControl({ name, field, value, write, owner }: ControlProps<'refs'>) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const tags = useProject(
    ['tags'],
    (project) => value.flatMap((tag) => alive(project, 'tags').find((t) => t.id === tag) ?? []),
    [value],
  )
  const drop = (tag: string): void => {
    write(value.filter((one) => one !== tag))
    input.current?.focus()
  }
  return (
    <FieldRow name={name} label={field.label} controlId={id}>
      <div className="chips control">
        {tags.map((tag) => (
          <span key={tag.id} className="chip">
            <span className="chip-words" dir="auto">
              {tag.name}
            </span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Remove tag ${tag.name}`}
              data-tip="Remove"
              onClick={() => drop(tag.id)}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        <Combobox
          id={id}
          several
          inputRef={input}
          value=""
          placeholder={tags.length ? 'Add' : 'Add a tag'}
          describedBy={tags.length ? `${id}-has` : undefined}
          options={(typed) => tagOptions(value, typed)}
          onPick={(option, typed) =>
            option.id === NEW ? addTag(owner.table, owner.record.id, name, value, typed) : write([...value, option.id])
          }
          onBackspace={() => value.length && drop(value.at(-1)!)}
        />
        <span id={`${id}-has`} className="sr-only">
          {tags.map((tag) => tag.name).join(', ')}
        </span>
      </div>
    </FieldRow>
  )
}
