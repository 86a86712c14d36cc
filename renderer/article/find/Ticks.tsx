import { useEffect, useState, type MouseEvent } from 'react'
import type { Range } from '../../../shared/text/snap'
import { goTo } from './finder'
import { useFind } from './state'
import { nearestTick, ticksOf } from './ticks'
import './Ticks.css'

/** The scroll bar's track and the part of it that stands for the text, in pixels. */
interface Track {
  top: number
  height: number
  textTop: number
  textHeight: number
}

/** Where the words were found, along the scroll bar: a press goes there. By keys one goes from place to place. */
export function Ticks({ length }: { length: number }) {
  const open = useFind((find) => find.open)
  const places = useFind((find) => find.places)
  const at = useFind((find) => find.at)
  return open && places.length > 0 ? <Strip places={places} at={at} length={length} /> : null
}

function Strip({ places, at, length }: { places: readonly Range[]; at: number; length: number }) {
  const track = useTrack()
  if (!track) return null
  const where = (offset: number): number => track.textTop + (offset / Math.max(1, length)) * track.textHeight
  const press = (event: MouseEvent): void => {
    const top = event.currentTarget.getBoundingClientRect().top
    goTo(nearestTick(places, where, event.clientY - top))
  }
  const path = ticksOf(places, where)
    .map((y) => `M2 ${y}h8v2h-8z`)
    .join('')
  return (
    <svg className="ticks" aria-hidden="true" width={12} height={track.height} style={{ top: track.top }}>
      {/* The keys for the next and the previous place do the same. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <g onClick={press}>
        <rect className="ticks-frame" width={12} height={track.height} />
        <path className="ticks-all" d={path} />
      </g>
      {places[at] && <path className="ticks-at" d={`M0 ${Math.round(where(places[at].start)) - 1}h12v4h-12z`} />}
    </svg>
  )
}

/** Follows the height of the text, which becomes known as it is drawn. */
function useTrack(): Track | null {
  const [track, setTrack] = useState<Track | null>(null)
  useEffect(() => {
    const scroll = document.querySelector<HTMLElement>('.article-scroll')
    const text = scroll?.querySelector<HTMLElement>('#article-text')
    if (!scroll || !text) return
    const observer = new ResizeObserver(() => {
      const [frame, box] = [scroll.getBoundingClientRect(), text.getBoundingClientRect()]
      const share = scroll.clientHeight / scroll.scrollHeight
      setTrack({
        top: scroll.offsetTop,
        height: scroll.clientHeight,
        textTop: (box.top - frame.top + scroll.scrollTop) * share,
        textHeight: box.height * share,
      })
    })
    observer.observe(scroll)
    observer.observe(text)
    return () => observer.disconnect()
  }, [])
  return track
}
