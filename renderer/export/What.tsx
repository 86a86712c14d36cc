import { templates } from '../../shared/formats/briefing/templates/list'
import type { Template } from '../../shared/formats/briefing/templates/template'
import { alive, articles as articlesOf } from '../../shared/project/select'
import { useProject } from '../store/project'
import { useView } from '../store/view'
import { Select } from '../ui/Select'
import { isData, titleOfBriefing, withTemplate, type Choice } from './choice'

interface Props {
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** Which briefing: one that was composed, or what a template makes of the marks, and of which articles. */
export function What({ choice, own, onChoose }: Props & { own: readonly Template[] }) {
  const briefings = useProject(['briefings'], (project) => alive(project, 'briefings'))
  const about = [...templates, ...own].find(({ name }) => name === choice.template)?.about
  return (
    <div className="export-what">
      <Select
        label={isData(choice.format) ? 'Marks of' : 'Briefing'}
        value={choice.briefing ?? `template ${choice.template}`}
        onChange={({ target: { value } }) =>
          onChoose(
            value === `template ${choice.template}`
              ? { ...choice, briefing: null }
              : value.startsWith('template ')
                ? withTemplate(choice, value.slice('template '.length))
                : { ...choice, briefing: value, articles: null },
          )
        }
      >
        {briefings.length > 0 && (
          <optgroup label="Your briefings">
            {briefings.map((one) => (
              <option key={one.id} value={one.id}>
                {titleOfBriefing(one)}
              </option>
            ))}
          </optgroup>
        )}
        {isData(choice.format) ? (
          <option value={`template ${choice.template}`}>The project</option>
        ) : (
          <optgroup label="Made from the marks">
            {templates.map(({ name, label }) => (
              <option key={name} value={`template ${name}`}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        {!isData(choice.format) && own.length > 0 && (
          <optgroup label="Made from the marks, by your templates">
            {own.map(({ name, label }) => (
              <option key={name} value={`template ${name}`}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {choice.briefing === null && (
        <>
          {about && !isData(choice.format) && <p className="field-hint">{about}</p>}
          <Articles choice={choice} onChoose={onChoose} />
        </>
      )}
    </div>
  )
}

function Articles({ choice, onChoose }: Props) {
  const all = useProject(['articles'], articlesOf)
  const read = useView((view) => view.article)
  if (all.length < 2) return null
  const chosen = choice.articles
  const picked = new Set(chosen)
  const pick = (id: string, on: boolean): void =>
    onChoose({
      ...choice,
      articles: all.filter((one) => (one.id === id ? on : picked.has(one.id))).map(({ id }) => id),
    })
  return (
    <>
      <Select
        label="Articles"
        value={chosen ? 'some' : 'all'}
        onChange={({ target }) =>
          onChoose({ ...choice, articles: target.value === 'all' ? null : [read ?? all[0]!.id] })
        }
      >
        <option value="all">All {all.length.toLocaleString('en-GB')} in the project</option>
        <option value="some">{chosen ? `${chosen.length.toLocaleString('en-GB')} chosen` : 'Only some…'}</option>
      </Select>
      {chosen && (
        <ul className="export-articles" aria-label="Articles that are exported">
          {all.map(({ id, title }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={picked.has(id)}
                  // One is left: a briefing of none would be of all of them.
                  disabled={picked.has(id) && picked.size === 1}
                  onChange={(event) => pick(id, event.target.checked)}
                />
                <span dir="auto">{title.trim() || 'Untitled'}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
