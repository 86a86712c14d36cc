import { lazily } from '../../shared/lazy'
import { articles } from '../../shared/project/select'
import { useCorrecting } from '../store/correcting'
import { useGhosts } from '../store/ghosts/state'
import { recentSpeakers } from '../store/recent'
import { useProject } from '../store/project'
import { stickyWords, useSticky } from '../store/sticky'
import { useSweep } from '../store/sweep'
import { useView } from '../store/view'
import { Keys } from '../ui/Keys'
import { keysShown } from './keysShown'
import { hintsFor } from './hints'
import { useShell } from './state'
import { ToLookAt } from './ToLookAt'
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
  // The keys that are shown are the ones of now.
  const own = useView((view) => view.settings.keys)
  const sticky = useSticky()
  const correcting = useCorrecting((state) => state.article !== null)
  const suggestions = useGhosts((state) => state.waiting.length)
  const { open: sweeping, away } = useSweep()
  const suggested = useGhosts((state) => state.current !== null)
  const recent = useProject(
    [`marks of ${article}`, 'speakers'],
    () => (article && (chosen || sticky) ? recentSpeakers(article).map((speaker) => speaker.name) : []),
    [article, chosen, sticky],
  )
  const some = useProject(['articles'], (project) => articles(project).length > 0)
  const marking = useProject(['speakers', `marks/${sticky?.last}`], () => sticky && stickyWords(sticky), [sticky])
  const marks = { chosen, canMark, recent, sticky: sticky !== null, correcting }
  const writing = useView((view) => view.room === 'briefing')
  const situation = { articles: some, reading, writing, zone, ...marks, suggestions, suggested, sweeping, away }
  return (
    <footer className="foot-line">
      {marking && (
        <p className="foot-marking" data-kind={sticky?.kind}>
          {marking}
        </p>
      )}
      <ul className="foot-hints" aria-label="Keys that work now">
        {keysShown(hintsFor(situation), own).map(({ keys, label }) => (
          <li key={label}>
            <Keys keys={keys} /> {label}
          </li>
        ))}
      </ul>
      {writing && !sweeping && <ToLookAt />}
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
