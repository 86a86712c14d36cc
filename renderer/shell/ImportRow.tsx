import { Check, CircleAlert, Copy, CopyCheck, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { ImportedFile } from '../../shared/contract'
import { useRecord } from '../store/project'
import { readArticle } from '../store/view'
import { Button } from '../ui/Button'
import { takeAsNewer } from './newer'
import type { Ok } from './reportGroups'

interface RowProps {
  file: ImportedFile
  /** It came in and was taken back. */
  isBack: boolean
  onClose: () => void
  onAgain: (keys: string[]) => void
}

const icons = {
  ok: <Check size={16} />,
  near: <CopyCheck size={16} />,
  duplicate: <Copy size={16} />,
  failed: <CircleAlert size={16} />,
  gone: <Undo2 size={16} />,
}

/** What became of one file, and what can be done about it. */
export function ImportRow({ file, isBack, onClose, onAgain }: RowProps) {
  const there = useRecord('articles', 'article' in file ? file.article : null)
  if (file.outcome === 'note') return null
  const kind = isBack ? 'gone' : file.outcome === 'ok' && file.near ? 'near' : file.outcome
  return (
    <li className={kind}>
      {icons[kind]}
      <div>
        <p className="import-report-title text" dir="auto">
          {file.outcome === 'failed' ? file.name : file.title || file.name}
        </p>
        <p className="import-report-words text">{isBack ? 'Taken back: it is not in the project.' : wordsFor(file)}</p>
        {file.outcome === 'ok' && file.near && !isBack && <NearAnswer file={file} near={file.near} />}
      </div>
      {file.outcome !== 'failed' && there && (
        <Button
          tone="quiet"
          onClick={() => {
            onClose()
            readArticle(file.article)
          }}
        >
          Show
        </Button>
      )}
      {file.outcome !== 'ok' && file.key && (
        <Button tone="quiet" onClick={() => onAgain([file.key!])}>
          {file.outcome === 'failed' ? 'Try again' : 'Import again'}
        </Button>
      )}
    </li>
  )
}

/** The new article stands beside the old one until a person decides otherwise. */
function NearAnswer({ file, near }: { file: Ok; near: NonNullable<Ok['near']> }) {
  const [kept, setKept] = useState(false)
  const old = useRecord('articles', near.id)
  const copy = useRecord('articles', file.article)
  if (!old) return null
  const title = near.title || 'the other article'
  if (!copy) return <p className="import-report-words">The text of “{title}” was updated, and its marks carried.</p>
  if (kept) return <p className="import-report-words">Both are kept.</p>
  return (
    <div className="import-report-answer">
      <Button onClick={() => void takeAsNewer(near.id, file.article)}>Update the article…</Button>
      <Button tone="quiet" onClick={() => setKept(true)}>
        Keep both
      </Button>
    </div>
  )
}

function wordsFor(file: Exclude<ImportedFile, { outcome: 'note' }>): string {
  if (file.outcome === 'failed') return file.message
  if (file.outcome === 'duplicate') return 'Already here. Nothing was added.'
  const { near } = file
  const alike =
    near &&
    `${near.why === 'address' ? 'From the same address as' : 'Nearly the same text as'} “${near.title}”. Both are in the project; an update carries the marks of the earlier one.`
  return [alike, ...file.warnings].filter(Boolean).join(' ') || file.name
}
