import { BookOpenText, FilePlus2, FolderOpen } from 'lucide-react'
import type { ActionId } from '../../shared/keys'
import { KeysOf } from './KeysOf'
import { newProject, openProject, openSample } from './projects'
import { facts } from './start'
import './Welcome.css'

const ways: { icon: typeof FilePlus2; label: string; words: string; of?: ActionId; run: () => unknown }[] = [
  { icon: FilePlus2, label: 'New project', words: 'Begin with an empty desk', of: 'project.new', run: newProject },
  {
    icon: FolderOpen,
    label: 'Open a project…',
    words: 'A file that ends in .quoin',
    of: 'project.open',
    run: () => openProject(),
  },
  {
    icon: BookOpenText,
    label: 'Look at the sample',
    words: 'Three short articles, some marks',
    run: openSample,
  },
]

/** The window without a project. */
export function Welcome() {
  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <h1>Quoin</h1>
        <p className="welcome-lead">Mark what was said and what is claimed. Every line leads back to its source.</p>
        <ul className="welcome-ways">
          {ways.map(({ icon: Icon, label, words, of, run }) => (
            <li key={label}>
              <button type="button" onClick={() => void run()}>
                <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
                <span className="welcome-words">
                  <strong>{label}</strong>
                  <span>{words}</span>
                </span>
                {of && <KeysOf id={of} />}
              </button>
            </li>
          ))}
        </ul>
        {facts.recent.length > 0 && (
          <section aria-labelledby="recent">
            <h2 id="recent">Recent</h2>
            <ul className="welcome-recent">
              {facts.recent.map(({ path, name }) => (
                <li key={path}>
                  <button type="button" onClick={() => void openProject(path)}>
                    <span dir="auto">{name}</span>
                    <span className="welcome-path">
                      <bdi>{path.replace(/[/\\][^/\\]*$/, '')}</bdi>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="welcome-foot">
          Or drop a project or articles anywhere on this window. Nothing leaves this computer.
        </p>
      </div>
    </main>
  )
}
