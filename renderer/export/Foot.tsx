import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import type { Place } from './useWhere'
import { cancelExport } from './write'

interface Props {
  said: string
  writing: boolean
  share: number | null
  refused: boolean
  where: Place
  /** `again`: to where the same was written last, if it was. */
  onRun: (again: boolean) => void
  onClose: () => void
}

/** What will happen, how far it is, and what went wrong; and the buttons. */
export function Foot({ said, writing, share, refused, where, onRun, onClose }: Props) {
  const percent = share === null ? undefined : Math.floor(share * 100)
  const line = useRef<HTMLDivElement>(null)
  const wrote = useRef(false)
  // The button that was pressed has gone while it was written, and the focus with it.
  useEffect(() => {
    if (wrote.current && !writing && document.activeElement === document.body)
      line.current?.parentElement?.querySelector<HTMLElement>('.export-run')?.focus()
    wrote.current = writing
  }, [writing])
  return (
    <>
      <div ref={line} className="export-said">
        {writing ? (
          <>
            <p id="export-progress" role="status">
              Exporting… {percent !== undefined && `${percent} %`}
            </p>
            <progress aria-labelledby="export-progress" {...(percent !== undefined && { max: 100, value: percent })} />
          </>
        ) : said ? (
          <p role="alert" className="export-refused">
            <CircleAlert size={16} aria-hidden="true" />
            <span>{said}</span>
          </p>
        ) : (
          where && (
            <p className="export-where">
              Replaces <b dir="auto">{where.name}</b> in <span dir="auto">{where.folder}</span>
            </p>
          )
        )}
      </div>
      {writing ? (
        <Button onClick={cancelExport}>Cancel the export</Button>
      ) : (
        <>
          <Button onClick={onClose}>Close</Button>
          {where && (
            <Button disabled={refused} onClick={() => onRun(false)}>
              Export elsewhere…
            </Button>
          )}
          <Button tone="primary" className="export-run" disabled={refused} onClick={() => onRun(true)}>
            {where ? 'Export' : 'Export…'}
          </Button>
        </>
      )}
    </>
  )
}
