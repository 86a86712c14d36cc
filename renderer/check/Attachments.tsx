import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { call } from '../bridge'
import type { Attachment } from '../../shared/contract'
import { setShell } from '../shell/state'
import { importing } from '../shell/imports'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Empty } from '../ui/Empty'
import { keep } from './act'

type Listed = { list: Attachment[] } | { why: string; ask: boolean }

/** What came with a mail. What Quoin reads is brought in as articles when a person wants it; nothing else is ever opened. */
export function Attachments({ article, onClose }: { article: string; onClose: () => void }) {
  const [listed, setListed] = useState<Listed | null>(null)
  const [asking, setAsking] = useState(0)
  useEffect(() => {
    let left = false
    void call('import.attachments', { id: article, ask: asking > 0 }).then((answer) => {
      if (left) return
      const failed = !answer.ok && answer.failure
      setListed(
        failed ? { why: failed.message, ask: failed.name !== 'no-article' } : answer.ok ? { list: answer.value } : null,
      )
    })
    return () => void (left = true)
  }, [article, asking])
  // The dialog was there before what it lists.
  useEffect(() => {
    if (listed) document.querySelector<HTMLElement>('dialog[open] [data-first]')?.focus()
  }, [listed])
  const list = listed && 'list' in listed ? listed.list : []
  const readable = list.flatMap((one, i) => (one.readable ? [i] : []))
  const bringIn = (which: number[]): void => {
    onClose()
    setShell({ report: null })
    if (which.length === readable.length) keep(article, 'attachments')
    void importing(call('import.attached', { id: article, which }))
  }
  return (
    <Dialog
      title="Attached to this mail"
      onClose={onClose}
      footer={
        list.length > 0 && (
          <>
            <Button onClick={() => (keep(article, 'attachments'), onClose())}>Leave them out</Button>
            {readable.length > 1 && (
              <Button tone="primary" data-first onClick={() => bringIn(readable)}>
                Import all {readable.length}
              </Button>
            )}
          </>
        )
      }
    >
      {listed && 'why' in listed ? (
        <Empty
          title="The mail is needed"
          action={listed.ask && <Button onClick={() => setAsking(asking + 1)}>Choose the file…</Button>}
        >
          {listed.why}
        </Empty>
      ) : (
        <ul className="attachments">
          {list.map((one, i) => (
            // Two files of one name are possible; the list never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i}>
              <FileText size={16} aria-hidden />
              <div>
                <p className="attachment-name text" dir="auto">
                  {one.name}
                </p>
                <p className="quiet">
                  {one.readable ? sizeOf(one.size) : `${sizeOf(one.size)} · not a kind that Quoin reads`}
                </p>
              </div>
              {one.readable && (
                <Button
                  tone="quiet"
                  data-first={readable.length === 1 || undefined}
                  aria-label={`Import ${one.name}`}
                  onClick={() => bringIn([i])}
                >
                  Import
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
