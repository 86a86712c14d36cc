import { lazily } from '../../shared/lazy'
import { articles } from '../../shared/project/select'
import { recentSpeakers } from '../store/recent'
import { useProject } from '../store/project'
import { useView } from '../store/view'
import { Keys } from '../ui/Keys'
import { hintsFor } from './hints'
import { useShell } from './state'
import './FootLine.css'

const number = lazily(() => new Intl.NumberFormat('en-GB'))

/** The foot of the window: which keys work right now, and where in the text one is. */
export function FootLine() {
  const reading = useView((view) => view.article !== null)
  const chosen = useView((view) => view.mark !== null)
  const canMark = useView((view) => view.canMark)
  const place = useView((view) => view.place)
  const zone = useShell((shell) => shell.zone)
  const article = useView((view) => view.article)
  const recent = useProject(
    [`marks of ${article}`, 'speakers'],
    () => (article && chosen ? recentSpeakers(article).map((speaker) => speaker.name) : []),
    [article, chosen],
  )
  const some = useProject(['articles'], (project) => articles(project).length > 0)
  return (
    <footer className="foot-line">
      <ul className="foot-hints" aria-label="Keys that work now">
        {hintsFor({ articles: some, reading, chosen, canMark, recent, zone }).map((hint) => (
          <li key={hint.label}>
            <Keys keys={hint.keys} /> {hint.label}
          </li>
        ))}
      </ul>
      {place && (
        <p className="foot-place">
          {[
            place.paragraph > 0 && `¶ ${place.paragraph} of ${place.of}`,
            place.words > 0 && `${number().format(place.words)} ${place.words === 1 ? 'word' : 'words'}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </footer>
  )
}
