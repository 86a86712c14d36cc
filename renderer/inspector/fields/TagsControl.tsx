import { X } from 'lucide-react'
import { useId, useRef } from 'react'
import { alive } from '../../../shared/project/select'
import { useProject } from '../../store/project'
import { Combobox } from '../../ui/Combobox'
import { FieldRow } from '../../ui/FieldRow'
import { focusText } from '../focus'
import { addTag } from '../write'
import type { ControlProps } from './control'
import { NEW_TAG, tagOptions } from './tags'
import './chips.css'

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
            option.id === NEW_TAG
              ? addTag(owner.table, owner.record.id, name, value, typed)
              : write([...value, option.id])
          }
          onDone={focusText}
          onBackspace={() => value.length && drop(value.at(-1)!)}
        />
        <span id={`${id}-has`} className="sr-only">
          {tags.map((tag) => tag.name).join(', ')}
        </span>
      </div>
    </FieldRow>
  )
}
