import { useOpened } from '../store/project'
import { Dialog } from '../ui/Dialog'
import { facts } from './start'
import './About.css'

export function About({ onClose }: { onClose: () => void }) {
  const opened = useOpened()
  return (
    <Dialog title="About Quoin" onClose={onClose}>
      <p className="about-name">Quoin {facts.version}</p>
      <p className="about-lead">
        A quoin is the wedge that locks set type in place. Quoin locks what was said to where it was said.
      </p>
      <dl className="about-facts">
        <dt>Your project</dt>
        <dd className="text">
          {opened?.path ?? 'Not saved to a file yet; it is kept safe among Quoin’s own files on this computer.'}
        </dd>
        <dt>Your articles</dt>
        <dd>Their text is inside the project file. Nothing leaves this computer.</dd>
        <dt>Licence</dt>
        <dd>MIT. The typefaces Inter and Source Serif 4 are under the SIL Open Font License.</dd>
      </dl>
    </Dialog>
  )
}
