import { useKey } from '../store/keys'
import { useProject } from '../store/project'
import { currentRegister } from '../store/ghosts/who'
import { Button } from '../ui/Button'
import { Keys } from '../ui/Keys'
import { acceptArticle, acceptRow, acceptSpeaker, answer, dismissRow, showInText } from './deeds'
import { ARTICLE_KEYS, TEXT_KEYS } from './keys'
import type { Speaking } from './groups'
import { useReading } from './found'
import { currentRow, setStanding, useStanding, type Asked } from './state'
import { leftWords, whatWords } from './words'

interface Props {
  /** How many there are of a speaker, by key. */
  counts: ReadonlyMap<string, number>
  speaking: (name: string) => Speaking
}

/** A press on the bar leaves the focus in the list, which has the keys. */
const stay = (event: React.PointerEvent): void => event.preventDefault()

/** What can be done with the row that one stands at, always at the same place; or what must be said first. */
export function SweepBar({ counts, speaking }: Props) {
  const asked = useStanding((standing) => standing.asked)
  return (
    <div className={asked ? 'sweep-bar asked' : 'sweep-bar'} role="group" aria-label="Suggestion" onPointerDown={stay}>
      {asked ? <Question asked={asked} /> : <Deeds counts={counts} speaking={speaking} />}
    </div>
  )
}

function Deeds({ counts, speaking }: Props) {
  useStanding((standing) => standing.current)
  const rows = useReading((reading) => reading.rows)
  const row = currentRow()
  const name = row?.ghost.speaker
  const ofSpeaker = name ? (counts.get(speaking(name).key) ?? 0) : 0
  const who = useProject(['speakers'], () => currentRegister()(name ?? ''), [name])
  const ofArticle = (row && rows.get(row.article)?.length) ?? 0
  return (
    <>
      <Deed keys={useKey('suggest.accept')} primary onClick={acceptRow}>
        Accept
      </Deed>
      <Deed keys={useKey('suggest.dismiss')} onClick={dismissRow}>
        Dismiss
      </Deed>
      <Deed keys={TEXT_KEYS} onClick={showInText}>
        Show in the text
      </Deed>
      <span className="sweep-space" />
      <Deed keys={useKey('suggest.acceptAll')} off={ofSpeaker < 2} onClick={acceptSpeaker}>
        {ofSpeaker < 2 ? 'All of the speaker' : `All ${ofSpeaker} of ${who.is === 'known' ? who.speaker.name : name}`}
      </Deed>
      <Deed keys={ARTICLE_KEYS} off={ofArticle < 2} onClick={acceptArticle}>
        {ofArticle < 2 ? 'All of this article' : `All ${ofArticle} of this article`}
      </Deed>
    </>
  )
}

function Question({ asked }: { asked: Asked }) {
  const leave = (
    <Deed keys="Escape" onClick={() => setStanding({ asked: null })}>
      Leave it
    </Deed>
  )
  const accept = useKey('suggest.accept')
  if (asked.is === 'all')
    return (
      <>
        <p>
          {whatWords(asked)}
          {leftWords(asked)}
        </p>
        <Deed keys={accept} primary onClick={() => answer(0)}>
          Accept {asked.rows.length.toLocaleString('en-GB')}
        </Deed>
        {leave}
      </>
    )
  return (
    <>
      <p>
        Who is <bdi>{asked.name}</bdi>?{asked.rows.length > 1 && ` All ${asked.rows.length} become marks.`}
      </p>
      {[...asked.speakers.map(({ name }) => name), `New speaker ${asked.name}`].map((name, i) => (
        <Deed key={i} keys={String(i + 1)} onClick={() => answer(i)}>
          {name}
        </Deed>
      ))}
      {leave}
    </>
  )
}

interface DeedProps {
  keys: string | undefined
  primary?: boolean
  off?: boolean
  onClick: () => void
  children: React.ReactNode
}

const Deed = ({ keys, primary, off, onClick, children }: DeedProps) => (
  <Button tone={primary ? 'primary' : 'quiet'} disabled={off} onClick={onClick}>
    {children} {keys && <Keys keys={keys} />}
  </Button>
)
