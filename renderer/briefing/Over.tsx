import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { besides, lowest } from '../ui/place'
import { ClaimsEditor } from './over/ClaimsEditor'
import { CommentEditor, FootnoteEditor, ImageEditor, LinkEditor } from './over/WordsEditor'
import { ReferenceEditor } from './over/ReferenceEditor'
import { closePopover, useComposer, type Popover } from './state'
import './Over.css'

const EDITORS: Record<Popover['of'], { label: string; Editor: (props: { at: number }) => ReactNode }> = {
  reference: { label: 'Reference', Editor: ReferenceEditor },
  footnote: { label: 'Footnote', Editor: FootnoteEditor },
  comment: { label: 'Comment', Editor: CommentEditor },
  link: { label: 'Link', Editor: LinkEditor },
  claims: { label: 'Claims it rests on', Editor: ClaimsEditor },
  image: { label: 'Picture', Editor: ImageEditor },
}

/** The small editor that lies over the text. */
export function Over() {
  const popover = useComposer((state) => state.popover)
  return popover ? <Box key={`${popover.of} ${popover.at}`} popover={popover} /> : null
}

function Box({ popover: { of, at } }: { popover: Popover }) {
  const box = useRef<HTMLDivElement>(null)
  const editor = useComposer((state) => state.open?.editor)
  const { label, Editor } = EDITORS[of]
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !editor) return
    element.showPopover()
    const place = Math.min(at, editor.state.doc.content.size)
    const drawn = editor.view.nodeDOM(place)
    const rect = drawn instanceof Element ? drawn.getBoundingClientRect() : editor.view.coordsAtPos(place)
    const { left, top } = besides(rect, element.getBoundingClientRect(), 'start')
    // Not by `translate`, which the list tied to a field in the box would not follow.
    element.style.left = `${left}px`
    // The box stays where it was opened while what it is about changes its shape; it only keeps inside the window.
    const keep = (): void => void (element.style.top = `${lowest(top, element.offsetHeight)}px`)
    keep()
    const resized = new ResizeObserver(keep)
    resized.observe(element)
    return () => resized.disconnect()
  }, [editor, at])
  useLayoutEffect(() => {
    const element = box.current!
    element.querySelector<HTMLElement>('[data-first], textarea, input, button')?.focus()
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target)) closePopover()
    }
    document.addEventListener('pointerdown', press, true)
    window.addEventListener('resize', closePopover)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      window.removeEventListener('resize', closePopover)
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className={`over over-${of}`}
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        closePopover()
      }}
    >
      <Editor at={at} />
    </div>
  )
}
