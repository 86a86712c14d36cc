import { useMemo, useState } from 'react'
import { useRecord } from '../store/project'
import type { ArticleText } from '../store/known'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Field'
import { keep, take } from './act'
import { Column } from './Column'
import { against, linesOf, sizeOfMarked } from './lines'
import { useReading } from './useReading'
import { Waiting } from './Waiting'

export interface Look {
  article: string
  text: ArticleText
  onClose: () => void
}

const PARTS = [
  { value: 'page' as const, label: 'The whole page' },
  { value: 'element' as const, label: 'What it calls its article' },
]

/** The text as it was read beside the whole page, without pictures, with what was left out marked. */
export function LeftOut({ article, text, onClose }: Look) {
  const { language, title = '' } = useRecord('articles', article) ?? {}
  const [part, setPart] = useState<'page' | 'element'>('page')
  const { reading, again } = useReading(article, { part })
  const [mine, other] = useMemo(() => {
    const [mine, other] = [linesOf(text.plain), reading.state === 'here' ? reading.lines : []]
    // A title that is the article's own is not left out.
    const titled = [{ at: -1, text: title, level: 1, marked: [] }, ...mine]
    return [other.length ? against(mine, other) : mine, against(other, titled)]
  }, [text, reading, title])
  const { passages, words } = sizeOfMarked(other)
  const size = passages
    ? `${count(passages, 'passage')}, ${count(words, 'word')} were left out`
    : 'Nothing was left out'
  return (
    <Dialog
      title="Is this the whole article?"
      onClose={onClose}
      full
      footer={
        <>
          <p className="check-said">Nothing changes until you choose so, and it can be undone.</p>
          <Button onClick={() => (keep(article, 'left-out'), onClose())}>Keep the text as read</Button>
          <Button
            tone="primary"
            disabled={reading.state !== 'here'}
            onClick={() => reading.state === 'here' && take(article, reading.newer)}
          >
            {part === 'page' ? 'Use the whole page' : 'Use this text'}
          </Button>
        </>
      }
    >
      <div className="check">
        <Column title="As it was read" about={countLines(mine)} lines={mine} language={language} />
        <Column
          title={<Segments label="Beside it" name="check-part" value={part} choices={PARTS} onChange={setPart} />}
          about={reading.state === 'here' ? size : ''}
          lines={other}
          language={language}
          {...(passages && { next: 'passage that was left out' })}
        >
          {reading.state !== 'here' && <Waiting reading={reading} onAsk={again} />}
        </Column>
      </div>
    </Dialog>
  )
}

const count = (n: number, one: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`
const countLines = (lines: readonly unknown[]): string => count(lines.length, 'paragraph')
