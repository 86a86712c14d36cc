import { Maximize2, Minus, Plus } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Page } from './Page'
import { usePages } from './usePages'
import { nextZoom, pageAt, scaleOf, topOf, type Zoom } from './zoom'
import './PdfPages.css'

/** A PDF, page by page, as it will be printed. */
export function PdfPages({ bytes }: { bytes: Uint8Array }) {
  const { pages, failed } = usePages(bytes)
  const scroll = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [room, setRoom] = useState(0)
  const [page, setPage] = useState(1)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(entry!.contentRect.width))
    watch.observe(scroll.current!)
    return () => watch.disconnect()
  }, [])
  const scale = pages ? scaleOf(zoom, room, pages.width) : 1
  const height = pages ? Math.round(pages.height * scale) : 0
  const stays = useRef({ page, height })
  useLayoutEffect(() => {
    // Another scale: the same place of the same page stays in sight.
    const { height: before } = stays.current
    if (before && height && before !== height) scroll.current!.scrollTop *= height / before
    stays.current = { page, height }
  }, [height, page])
  const go = (to: number): void => {
    if (pages) scroll.current!.scrollTop = topOf(Math.max(1, Math.min(pages.count, to)), height)
  }
  const follow = (): void => {
    const { scrollTop, clientHeight } = scroll.current!
    if (pages) setPage(pageAt(scrollTop, clientHeight, height, pages.count))
  }
  return (
    <div className="pdf">
      {/* A region that scrolls can be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroll} className="pdf-scroll" role="region" aria-label="Pages" tabIndex={0} onScroll={follow}>
        {pages && room > 0 && (
          <div className="pdf-pages">
            {Array.from({ length: pages.count }, (_, i) => (
              <Page key={i + 1} pages={pages} number={i + 1} scale={scale} />
            ))}
          </div>
        )}
        {failed && <Empty title="The pages cannot be shown here">The export itself is not touched by this.</Empty>}
      </div>
      {pages && (
        <div className="pdf-bar" role="toolbar" aria-label="Pages">
          <PageNumber page={page} count={pages.count} onGo={go} />
          <span className="pdf-bar-line" />
          <IconButton
            label="Smaller"
            icon={<Minus size={16} />}
            disabled={nextZoom(scale, -1) === scale}
            onClick={() => setZoom(nextZoom(scale, -1))}
          />
          <output className="pdf-percent">{Math.round(scale * 100)} %</output>
          <IconButton
            label="Larger"
            icon={<Plus size={16} />}
            disabled={nextZoom(scale, 1) === scale}
            onClick={() => setZoom(nextZoom(scale, 1))}
          />
          <IconButton
            label="As wide as there is room"
            icon={<Maximize2 size={16} />}
            disabled={zoom === 'fit'}
            onClick={() => setZoom('fit')}
          />
        </div>
      )}
    </div>
  )
}

function PageNumber({ page, count, onGo }: { page: number; count: number; onGo: (to: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    const to = Number.parseInt(typed ?? '', 10)
    if (to && to !== page) onGo(to)
    setTyped(null)
  }
  return (
    <label className="pdf-number">
      <span>Page</span>
      <input
        value={typed ?? page}
        type="text"
        inputMode="numeric"
        size={Math.max(2, String(count).length)}
        aria-label={`Page, of ${count}`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (event.key === 'Enter') go()
          else if (by) onGo(page + by)
          else return
          event.preventDefault()
        }}
      />
      <span aria-hidden="true">of {count}</span>
    </label>
  )
}
