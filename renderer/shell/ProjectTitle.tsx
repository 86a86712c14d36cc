import { useState } from 'react'
import { act, useOpened, useProject } from '../store/project'
import { find } from '../../shared/project/select'

/** What the project is called: its own title, which heads the briefing, else its file's name. A press makes it a field. */
export function ProjectTitle() {
  const opened = useOpened()
  const about = useProject(['project'], (project) => find(project, 'project', project.id))
  const [editing, setEditing] = useState(false)
  if (!opened || !about) return null
  const finish = (title: string): void => {
    setEditing(false)
    const fields = { title: title.trim() }
    if (fields.title !== about.title) act({ do: 'set', table: 'project', id: about.id, fields })
  }
  if (editing)
    return (
      <input
        className="input header-rename"
        aria-label="Title of the project"
        placeholder={opened.name}
        defaultValue={about.title}
        dir="auto"
        maxLength={300}
        ref={(field) => field?.select()}
        onBlur={(event) => finish(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key !== 'Escape') return
          event.currentTarget.value = about.title
          event.currentTarget.blur()
        }}
      />
    )
  return (
    <button
      type="button"
      className="header-project"
      dir="auto"
      title="Rename the project"
      onClick={() => setEditing(true)}
    >
      {about.title || opened.name}
    </button>
  )
}
