import { CircleHelp } from 'lucide-react'
import { toCheck, type Check } from '../../../shared/project/checks'
import { useRecord } from '../../store/project'
import { setView } from '../../store/view'
import { Button } from '../../ui/Button'
import './Notice.css'

const WORDS: Record<Check, [sentence: string, button: string]> = {
  mojibake: ['Some letters came in garbled.', 'Repair…'],
  encoding: ['How the letters of the file are coded was guessed.', 'Check…'],
  'left-out': ['Much of the page was left out.', 'Check…'],
  attachments: ['This mail has attachments that Quoin reads.', 'Show…'],
}

/** Above the text, quietly: what the import was not sure of, and the way to look at it. The gravest only. */
export function Notice({ article }: { article: string }) {
  const record = useRecord('articles', article)
  const [what] = record ? toCheck(record) : []
  if (!what) return null
  const [sentence, button] = WORDS[what]
  return (
    <p className="article-notice" role="note">
      <CircleHelp size={14} aria-hidden />
      <span>{sentence}</span>
      <Button tone="quiet" onClick={() => setView({ check: { article, what } })}>
        {button}
      </Button>
    </p>
  )
}
