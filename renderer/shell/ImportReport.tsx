import { Check, CircleAlert, Copy } from 'lucide-react'
import type { ImportedFile } from '../../shared/contract'
import { readArticle } from '../store/view'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { importAnyway } from './imports'
import { setShell } from './state'
import './ImportReport.css'

const close = (): void => setShell({ report: null })

const icons = { ok: <Check size={16} />, duplicate: <Copy size={16} />, failed: <CircleAlert size={16} /> }

/** What came of an import of several files, or of one that is already here. */
export function ImportReport({ files }: { files: ImportedFile[] }) {
  const count = (outcome: ImportedFile['outcome']): number => files.filter((file) => file.outcome === outcome).length
  const [added, there, failed] = [count('ok'), count('duplicate'), count('failed')]
  const keys = files.flatMap((file) => (file.outcome === 'duplicate' ? [file.key] : []))
  const title = [
    added && `${added} imported`,
    there && `${there} already here`,
    failed && `${failed} could not be read`,
  ].filter(Boolean)
  return (
    <Dialog
      title={title.join(', ')}
      onClose={close}
      footer={
        <>
          {keys.length > 1 && <Button onClick={() => again(keys)}>Import all {keys.length} again</Button>}
          <Button tone="primary" data-first onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <ul className="import-report">
        {files.map((file, i) => (
          // Two files of one name are possible; the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={file.outcome}>
            {icons[file.outcome]}
            <div>
              <p className="import-report-title text" dir="auto">
                {file.outcome === 'failed' ? file.name : file.title || file.name}
              </p>
              <p className="import-report-words text">{wordsFor(file)}</p>
            </div>
            {file.outcome !== 'failed' && (
              <Button
                tone="quiet"
                onClick={() => {
                  close()
                  readArticle(file.article)
                }}
              >
                Show
              </Button>
            )}
            {file.outcome === 'duplicate' && (
              <Button tone="quiet" onClick={() => again([file.key])}>
                Import again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function again(keys: string[]): void {
  close()
  void importAnyway(keys)
}

const wordsFor = (file: ImportedFile): string =>
  file.outcome === 'failed'
    ? file.message
    : file.outcome === 'duplicate'
      ? 'Already here. Nothing was added.'
      : file.warnings.join(' ') || file.name
