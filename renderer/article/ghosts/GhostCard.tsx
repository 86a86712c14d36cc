import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { ActionId } from '../../../shared/keys'
import type { Choice } from '../../store/ghosts/accept'
import { endOf, startOf, type Ghost } from '../../store/ghosts/ghost'
import { ofSameSpeaker } from '../../store/ghosts/register'
import { useGhosts } from '../../store/ghosts/state'
import { confidenceWords, sortOf } from '../../store/ghosts/words'
import { currentRegister } from '../../store/ghosts/who'
import { useKey } from '../../store/keys'
import { useProject } from '../../store/project'
import { Keys } from '../../ui/Keys'
import type { Surface } from '../surface'
import { useFloating } from '../useFloating'
import { acceptAll, acceptCurrent, dismissCurrent } from './keys'

interface Props {
  surface: Surface
  article: string
  ghost: Ghost
}

/** Beside the current suggestion: who is thought to speak, and why. The text keeps the focus and has the keys. */
export function GhostCard({ surface, article, ghost }: Props) {
  const own = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<{ left: number; top: number } | null>(null)
  const who = useProject(['speakers'], () => currentRegister()(ghost.speaker), [ghost.speaker])
  const others = useGhosts(({ waiting }) => ofSameSpeaker(waiting, ghost).length)

  const place = (): void => setSpot(spotOf(surface, ghost, own.current!, card.current!))
  useLayoutEffect(place, [surface, ghost, who])
  useFloating(surface, place)

  const here = { surface, article }
  const unsure = who.is === 'unsure' ? who.speakers : null
  return (
    <div ref={own} className="ghost-holder">
      <div
        ref={card}
        className="ghost-card"
        role="group"
        aria-label="Suggestion"
        data-kind={ghost.kind}
        style={spot ?? { visibility: 'hidden' }}
        onPointerDown={(event) => event.preventDefault()}
      >
        <p className="ghost-who">
          {unsure ? (
            <span>
              Who is <bdi>{ghost.speaker}</bdi>?
            </span>
          ) : who.is === 'nobody' ? (
            <span className="ghost-nobody">Nobody is named</span>
          ) : (
            <bdi>{who.is === 'known' ? who.speaker.name : ghost.speaker}</bdi>
          )}
          {who.is === 'new' && <span className="ghost-new">new speaker</span>}
          <span className="ghost-sort">{sortOf(ghost)}</span>
        </p>
        {unsure && (
          <div className="ghost-choices">
            {[...unsure, 'new' as const].map((choice, i) => (
              <Deed
                key={choice === 'new' ? 'new' : choice.id}
                keys={String(i + 1)}
                onClick={() => acceptCurrent(here, choice)}
              >
                {nameOf(choice, ghost)}
              </Deed>
            ))}
          </div>
        )}
        <p className="ghost-why">
          {ghost.reason}. {confidenceWords(ghost)}.
        </p>
        <div className="ghost-deeds">
          {!unsure && (
            <Deed of="suggest.accept" onClick={() => acceptCurrent(here)}>
              Accept
            </Deed>
          )}
          {!unsure && others > 1 && (
            <Deed of="suggest.acceptAll" onClick={() => acceptAll(here)}>
              All {others} of {who.is === 'known' ? who.speaker.name : ghost.speaker}
            </Deed>
          )}
          <Deed of="suggest.dismiss" onClick={() => dismissCurrent(here)}>
            Dismiss
          </Deed>
        </div>
      </div>
    </div>
  )
}

const nameOf = (choice: Choice, { speaker }: Ghost): string =>
  choice === 'new' ? `New speaker ${speaker}` : choice.name

interface DeedProps {
  of?: ActionId
  keys?: string
  onClick: () => void
  children: ReactNode
}

/** For the mouse: the keys do the same from the text. */
function Deed({ of, keys, onClick, children }: DeedProps) {
  const own = useKey(of ?? 'suggest.accept')
  const shown = of ? own : keys
  return (
    <button
      type="button"
      tabIndex={-1}
      className={of === 'suggest.accept' ? 'ghost-deed primary' : 'ghost-deed'}
      onClick={onClick}
    >
      <span dir="auto">{children}</span> {shown && <Keys keys={shown} />}
    </button>
  )
}

const GAP = 8

/** Under the words, or above where there is no room on the screen; beside them never, and over them never. */
function spotOf(surface: Surface, ghost: Ghost, own: HTMLElement, card: HTMLElement): { left: number; top: number } {
  const origin = own.getBoundingClientRect()
  const frame = own.closest('.article-scroll')!.getBoundingClientRect()
  const [first, last] = [surface.place(startOf(ghost)), surface.place(endOf(ghost), -1)]
  const { offsetWidth: width, offsetHeight: height } = card
  const below = last.bottom + GAP
  const top = below + height <= frame.bottom || first.top - GAP - height < frame.top ? below : first.top - GAP - height
  const oneLine = Math.abs(first.top - last.top) < 2
  const left = oneLine ? Math.min(first.left, last.right) - origin.left : 0
  return { left: Math.max(0, Math.min(left, origin.width - width)), top: top - origin.top }
}
