import { X } from 'lucide-react'
import { useId, useRef } from 'react'
import { find } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { addNewTagTo, addTagTo, removeTagFrom } from '../store/bulk'
import { currentProject, useProject } from '../store/project'
import { Combobox } from '../ui/Combobox'
import { FieldRow } from '../ui/FieldRow'
import { NEW_TAG, tagOptions } from './fields/tags'
import { focusText } from './focus'
import './fields/chips.css'

/** The tags of these marks: those that all of them have, and those that some have, with their count; a press gives it to the rest. */
export function BulkTags({ marks }: { marks: readonly Mark[] }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const tags = useProject(
    ['tags'],
    (project) => {
      const counts = new Map<string, number>()
      for (const tag of marks.flatMap((mark) => mark.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      return [...counts].flatMap(([tag, count]) => {
        const record = find(project, 'tags', tag)
        return record ? [{ id: tag, name: record.name, count }] : []
      })
    },
    [marks],
  )
  const whole = tags.filter((tag) => tag.count === marks.length).map((tag) => tag.id)
  return (
    <FieldRow name="tags" label="Tags" controlId={id}>
      <div className="chips control">
        {tags.map((tag) => (
          <span key={tag.id} className={tag.count < marks.length ? 'chip some' : 'chip'}>
            {tag.count < marks.length ? (
              <button
                type="button"
                className="chip-words"
                dir="auto"
                aria-label={`${tag.name} ${tag.count} of ${marks.length}: give it to all`}
                data-tip="Give it to all"
                onClick={() => addTagTo(marks, tag)}
              >
                {tag.name} <span className="chip-count">{tag.count}</span>
              </button>
            ) : (
              <span className="chip-words" dir="auto">
                {tag.name}
              </span>
            )}
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Remove tag ${tag.name}`}
              data-tip="Remove"
              onClick={() => (removeTagFrom(marks, tag), input.current?.focus())}
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
          options={(typed) => tagOptions(whole, typed)}
          onPick={(option, typed) => {
            const tag = find(currentProject(), 'tags', option.id)
            if (option.id === NEW_TAG) addNewTagTo(marks, typed)
            else if (tag) addTagTo(marks, tag)
          }}
          onDone={focusText}
        />
      </div>
    </FieldRow>
  )
}
