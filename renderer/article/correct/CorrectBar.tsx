import { PenLine } from 'lucide-react'
import { leaveCorrecting, useCorrecting } from '../../store/correcting'
import { Button } from '../../ui/Button'

function done(): void {
  leaveCorrecting()
  // The button goes away; the focus stays where the work was.
  document.getElementById('article-text')?.focus({ preventScroll: true })
}

/** Lies over the top of the text while it is corrected, and says what that means. */
export function CorrectBar() {
  const why = useCorrecting((state) => state.why)
  return (
    <section className="correct-bar" aria-label="Correcting the text">
      <PenLine size={16} aria-hidden />
      <p className="correct-words">
        <strong>Correcting the text.</strong> {why || 'Marks are carried along; the original stays.'}
      </p>
      <Button tone="primary" keys="Escape" tip="Locks the text again" onClick={done}>
        Done
      </Button>
    </section>
  )
}
