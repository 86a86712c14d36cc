import { Highlighter } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, type KeyboardEvent } from 'react'
import { kindList } from '../../shared/kinds/list'
import { startOf } from '../../shared/project/select'
import { pageAt } from '../../shared/text/pages'
import { paragraphNumber } from '../../shared/text/plain'
import { useMarks, useRecord } from '../store/project'
import { useSeveral } from '../store/several'
import { useView } from '../store/view'
import { Empty } from '../ui/Empty'
import { KeysOf } from '../shell/KeysOf'
import { ArticleDetails } from './ArticleDetails'
import { Bulk } from './Bulk'
import { closeCard, useCard } from './card'
import { focusText } from './focus'
import { LostMarks } from './LostMarks'
import { MarkEditor } from './MarkEditor'
import { MarkList } from './MarkList'
import { SpeakerCard } from './SpeakerCard'
import { Split } from './Split'
import { useAfterPaint } from '../ui/useAfterPaint'
import { holdTyping } from './typedAhead'
import { useEdited } from './useEdited'
import { useListed } from './useListed'
import { usePlain } from './usePlain'
import './Inspector.css'

/** The right pane. The text comes first: what is beside it is drawn once the text is there to be read. */
export function Inspector({ article }: { article: string }) {
  const shown = useDeferredValue(article, '')
  return shown && <Beside article={shown} />
}

/** The chosen mark, or the article's details while none is chosen, above the list of the article's marks. */
function Beside({ article }: { article: string }) {
  const record = useRecord('articles', article)
  const marks = useMarks(article)
  useEffect(holdTyping, [])
  const plain = usePlain(article)
  const card = useCard((c) => c.speaker)
  const chosen = useView((v) => v.mark)
  const listed = useListed(article, marks, chosen)
  // Who holds an arrow key down in the list does not wait for the editors in between.
  const { mark, number } = useEdited(marks, article, chosen)
  const several = useAfterPaint(useSeveral())
  const together = useMemo(() => several.flatMap((id) => marks.order.get(id) ?? []), [several, marks])
  if (!record) return null

  const upper = together.length ? (
    <Bulk marks={together} lead={chosen!} />
  ) : mark ? (
    <MarkEditor
      key={mark.id}
      mark={mark}
      number={number!}
      paragraph={plain ? paragraphNumber(plain, startOf(mark)) : 0}
      page={mark.spans.length ? pageAt(record.pages, startOf(mark)) : 0}
    />
  ) : (
    <ArticleDetails key={article} article={record} />
  )
  return (
    <>
      {/* Escape goes one step out of whatever is inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="inspector" onKeyDown={leave}>
        {marks.order.size > 0 ? (
          <Split
            label="Height of the upper part"
            shows={together.length ? 'several' : (mark?.id ?? article)}
            upper={upper}
            lower={
              <MarkList key={article} marks={listed.marks} chosen={listed.chosen} plain={plain} pages={record.pages} />
            }
          />
        ) : (
          <div className="inspector-first">
            {upper}
            <FirstMark />
          </div>
        )}
        <LostMarks article={article} />
      </div>
      {card && <SpeakerCard key={card} id={card} onClose={closeCard} />}
    </>
  )
}

function leave(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  focusText()
  event.stopPropagation()
}

const FirstMark = () => (
  <Empty icon={<Highlighter size={24} aria-hidden />} title="No marks yet">
    Select words in the text and press{' '}
    {kindList.map((kind, i) => (
      <span key={kind.name}>
        {i > 0 && (i === kindList.length - 1 ? ' or ' : ', ')}
        <KeysOf id={`mark.${kind.name}`} /> for a {kind.label.toLowerCase()}
      </span>
    ))}
    . Without a selection the key marks the quotation, or the sentence, around the caret.
  </Empty>
)
