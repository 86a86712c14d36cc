import { kindOf } from '../../shared/kinds/list'
import { candidatesOf, type Answer, type Sought } from '../../shared/project/places'
import { summaryOf } from '../../shared/project/select'
import { makeSpan, type Span } from '../../shared/text/anchor'
import { paragraphNumber } from '../../shared/text/plain'
import { currentProject } from '../store/project'
import { answerKey, type Looked } from './look'
import { Passage } from './Passage'

interface Props {
  sought: Sought
  looked: Looked
  answers: ReadonlyMap<string, Answer>
  onAnswer: (part: number, answer: Answer) => void
}

/** UTF-16 units of text shown on either side. */
const AROUND = 220

/** One mark: its words as they stood, and beside them the places where they may stand now. */
export function PlaceDetail({ sought: { mark, parts }, looked, answers, onAnswer }: Props) {
  const kind = kindOf(mark.kind)
  return (
    <section className="place-detail" data-kind={mark.kind} aria-label={`${kind.label} and its places`}>
      <p className="place-about">
        {kind.label} · <span dir="auto">{summaryOf(currentProject(), mark)}</span>
      </p>
      {parts.map(({ was, found }, part) => {
        const candidates = candidatesOf(found)
        const unasked = found.found === 'doubtful' ? undefined : found.found === 'lost' ? 'none' : 0
        const answer = answers.get(answerKey(mark.id, part)) ?? unasked
        const name = answerKey(mark.id, part)
        return (
          <div key={name} className="place-part">
            <div className="place-old">
              <h3>As it stood{looked.was && `, ¶ ${paragraphNumber(looked.was, was.start)}`}</h3>
              <Passage {...contextOf(was, looked.was?.text)} other={candidates[0]?.span.exact} side="old" />
            </div>
            <div className="place-new" role="radiogroup" aria-label="Places in the text as it is now">
              {candidates.map(({ span, score }, i) => (
                <label key={span.start} className="place-choice">
                  <input type="radio" name={name} checked={answer === i} onChange={() => onAnswer(part, i)} />
                  <span className="place-choice-body">
                    <span className="place-choice-head">
                      <span>
                        {candidates.length > 1 && `${i + 1}. `}¶ {paragraphNumber(looked.plain, span.start)}
                      </span>
                      <span>{Math.round(score * 100)} % alike</span>
                    </span>
                    <Passage {...contextOf(span, looked.plain.text)} other={was.exact} side="new" />
                  </span>
                </label>
              ))}
              <label className="place-choice">
                <input type="radio" name={name} checked={answer === 'none'} onChange={() => onAnswer(part, 'none')} />
                <span className="place-choice-body">
                  {candidates.length ? 'None of these' : 'These words are nowhere in the text'}: keep it under Lost
                  marks
                </span>
              </label>
            </div>
          </div>
        )
      })}
    </section>
  )
}

/** What stands around a span: from the text where it is known, else what the span itself remembers. */
function contextOf(span: Span, text: string | undefined): { before: string; words: string; after: string } {
  const whole = text?.startsWith(span.exact, span.start) ? makeSpan(text, span.start, span.end) : span
  if (!text || whole === span) return { before: span.prefix, words: span.exact, after: span.suffix }
  const [from, to] = [Math.max(0, span.start - AROUND), Math.min(text.length, span.end + AROUND)]
  return {
    before: (from ? '…' : '') + text.slice(from, span.start).replace(/^[\udc00-\udfff]/, ''),
    words: span.exact,
    after: text.slice(span.end, to).replace(/[\ud800-\udbff]$/, '') + (to < text.length ? '…' : ''),
  }
}
