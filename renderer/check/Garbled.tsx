import { useMemo } from 'react'
import { mojibakeIn } from '../../shared/text/mojibake/repair'
import { repairedDoc } from '../../shared/text/mojibake/doc'
import { plainText } from '../../shared/text/plain'
import { useRecord } from '../store/project'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Empty } from '../ui/Empty'
import { keep, repair } from './act'
import { Column } from './Column'
import type { Look } from './LeftOut'
import { linesOf, paired } from './lines'

/** A text with garbled letters beside what they were. */
export function Garbled({ article, text, onClose }: Look) {
  const language = useRecord('articles', article)?.language
  const edits = useMemo(() => mojibakeIn(text.plain.text), [text])
  const [before, after] = useMemo(() => {
    const [before, after] = [linesOf(text.plain), linesOf(plainText(repairedDoc(text.doc, edits)))]
    return paired(before, after)
  }, [text, edits])
  const places = `${edits.length.toLocaleString('en-GB')} ${edits.length === 1 ? 'place' : 'places'}`
  return (
    <Dialog
      title="Repair garbled letters"
      onClose={onClose}
      full
      footer={
        <>
          <p className="check-said">
            The letters were coded twice before the file came here. Nothing changes until you choose so.
          </p>
          <Button onClick={() => (keep(article, 'mojibake'), onClose())}>Keep them as they are</Button>
          <Button tone="primary" data-first disabled={edits.length === 0} onClick={() => repair(article, text, edits)}>
            Repair {places}
          </Button>
        </>
      }
    >
      {edits.length ? (
        <div className="check">
          <Column title="As it is" about={places} lines={before} language={language} next="garbled word" />
          <Column title="Repaired" lines={after} language={language} next="repaired word" />
        </div>
      ) : (
        <Empty title="No garbled letters are left">They were put right meanwhile.</Empty>
      )}
    </Dialog>
  )
}
