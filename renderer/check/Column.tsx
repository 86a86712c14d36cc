import { useRef, type ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { IconButton } from '../ui/Button'
import type { Line } from './lines'

/** Lines that are drawn: a page of more is no page that anybody compares by eye. */
const MOST = 3000

interface Props {
  title: ReactNode
  /** Under the title, quietly. */
  about?: string
  lines: readonly Line[]
  language?: string | undefined
  /** What the marked words are, for the step to the next: "passage that was left out". */
  next?: string
  /** In the place of the text, while there is none. */
  children?: ReactNode
}

/** A text as plain lines, without pictures and links, with what the other does not have marked. */
export function Column({ title, about, lines, language, next, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const goOn = (): void => {
    const marks = [...(box.current?.querySelectorAll('mark') ?? [])]
    const edge = box.current!.getBoundingClientRect().top + 60
    const below = marks.find((mark) => mark.getBoundingClientRect().top > edge) ?? marks[0]
    below?.scrollIntoView({ block: 'start' })
  }
  const name = typeof title === 'string' ? title : undefined
  return (
    <div className="check-column">
      <div className="check-column-head">
        <div>
          {name ? <h3>{title}</h3> : title}
          {about !== undefined && <p role="status">{about}</p>}
        </div>
        {next && <IconButton label={`Next ${next}`} icon={<ChevronDown size={16} />} onClick={goOn} />}
      </div>
      <div
        ref={box}
        className="check-text"
        role="region"
        aria-label={name ?? 'Other reading'}
        // A region that scrolls can be reached by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        lang={language}
      >
        {children}
        {lines.slice(0, MOST).map((line) => (
          <p key={line.at} dir="auto" className={line.level ? 'heading' : undefined}>
            <Words {...line} />
          </p>
        ))}
        {lines.length > MOST && (
          <p className="quiet">And {(lines.length - MOST).toLocaleString('en-GB')} more paragraphs.</p>
        )}
      </div>
    </div>
  )
}

function Words({ text, marked }: Line) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marked) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}
