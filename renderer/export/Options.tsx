import { tables, type Fields } from '../../shared/project/tables'
import { act, currentProject, useRecord } from '../store/project'
import { Select } from '../ui/Select'
import { pageOf, type Choice, type PageChoice } from './choice'

interface Props {
  choice: Choice
  onChoose: (choice: Choice) => void
}

type Page = keyof PageChoice

/** What can be said about the pages, by format: a web page has none. */
const ASKED: Partial<Record<Choice['format'], readonly Page[]>> = {
  pdf: ['cover', 'contents', 'notes', 'paper'],
  docx: ['cover', 'contents', 'notes', 'paper'],
  html: ['contents', 'notes'],
}

/** How the pages are laid out. Of a briefing that was composed these are its own, and one step of undo each. */
export function Options({ choice, onChoose }: Props) {
  // Another look after each change of the briefing.
  useRecord('briefings', choice.briefing)
  const { fields } = tables.briefings
  const page = pageOf(currentProject(), choice)
  const set = (name: Page, value: string): void => {
    if (choice.briefing)
      act({
        do: 'set',
        table: 'briefings',
        id: choice.briefing,
        fields: { [name]: value } as Partial<Fields['briefings']>,
      })
    else onChoose({ ...choice, page: { ...choice.page, [name]: value } as PageChoice })
  }
  const asked = ASKED[choice.format] ?? []
  if (asked.length === 0) return null
  return (
    <>
      <div className="export-page">
        {asked.map((name) => (
          <Select
            key={name}
            label={fields[name].label}
            value={page[name]}
            onChange={({ target }) => set(name, target.value)}
          >
            {fields[name].choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        ))}
      </div>
      {choice.format === 'pdf' && (
        <label className="export-embed">
          <input
            type="checkbox"
            checked={choice.withProject}
            onChange={(event) => onChoose({ ...choice, withProject: event.target.checked })}
          />
          <span>
            Put the project file into the PDF
            <span className="field-hint">
              {choice.withProject
                ? 'Whoever gets the PDF can open it in Quoin, and reads all of the project: every article, note and mark, not only what is in the briefing.'
                : 'So that the PDF can be opened in Quoin again. Leave it out for readers who shall see the briefing alone.'}
            </span>
          </span>
        </label>
      )}
    </>
  )
}
