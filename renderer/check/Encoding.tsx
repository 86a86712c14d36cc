import { useMemo, useState } from 'react'
import { useRecord } from '../store/project'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { keep, take } from './act'
import { Column } from './Column'
import { encodings, nameOf } from './encodings'
import type { Look } from './LeftOut'
import { linesOf, paired } from './lines'
import { useReading } from './useReading'
import { Waiting } from './Waiting'

/** A text whose letters were decoded by a guess, beside what it is in another encoding. */
export function Encoding({ article, text, onClose }: Look) {
  const record = useRecord('articles', article)
  const now = record?.source.encoding.replace(/,.*/, '') ?? ''
  const [encoding, setEncoding] = useState(() => encodings.find(([name]) => name !== now)![0])
  const { reading, again } = useReading(article, { encoding })
  const [mine, other] = useMemo(() => {
    const lines = linesOf(text.plain)
    return reading.state === 'here' ? paired(lines, reading.lines) : [lines, []]
  }, [text, reading])
  const choice = (
    <label className="check-choice">
      <span>Read as</span>
      <select className="input" data-first value={encoding} onChange={({ target }) => setEncoding(target.value)}>
        {encodings
          .filter(([name]) => name !== now)
          .map(([name, label]) => (
            <option key={name} value={name}>
              {label} ({name})
            </option>
          ))}
      </select>
    </label>
  )
  return (
    <Dialog
      title="Are these the right letters?"
      onClose={onClose}
      full
      footer={
        <>
          <p className="check-said">
            The file does not say how its letters are coded. Nothing changes until you choose so, and it can be undone.
          </p>
          <Button onClick={() => (keep(article, 'encoding'), onClose())}>Keep the letters as read</Button>
          <Button
            tone="primary"
            disabled={reading.state !== 'here'}
            onClick={() => reading.state === 'here' && take(article, reading.newer)}
          >
            Use {nameOf(encoding)}
          </Button>
        </>
      }
    >
      <div className="check">
        <Column title="As it was read" about={nameOf(now)} lines={mine} />
        <Column title={choice} lines={other}>
          {reading.state !== 'here' && <Waiting reading={reading} onAsk={again} />}
        </Column>
      </div>
    </Dialog>
  )
}
