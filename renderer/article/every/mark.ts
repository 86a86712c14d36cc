import type { Batch } from '../../../shared/project/commands'
import type { Range } from '../../../shared/text/snap'
import { flushEdits } from '../../store/edits'
import { newId } from '../../store/marking'
import { act } from '../../store/project'
import { wayBack } from '../../store/undoing'
import { gave } from '../../store/recent'
import { knownText } from '../../store/texts'
import { say, toast } from '../../store/view'
import { closeFind } from '../find/bar'
import { reading } from '../find/finder'
import { inSlices } from '../find/slices'
import { countOf, markingAll } from './command'
import { every, setEvery } from './state'

/** Marks these places in one step, and goes back to the text. Thousands are made ready while the window goes on; nothing is marked when the text changes meanwhile. */
export function markPlaces(article: string, places: readonly Range[]): void {
  const { kind, by } = every()
  const listed = reading()?.text()
  // What was corrected a moment ago is in the project first: the marks are to stand in it.
  flushEdits()
  const text = knownText(article)
  if (text === undefined || text !== listed)
    return toast({
      tone: 'plain',
      text: 'The text has just been changed. Nothing was marked; look through the list once more.',
    })
  setEvery({ busy: true })
  inSlices(markingAll({ article, text, kind, by }, places, newId), (command) => {
    setEvery({ busy: false })
    if (every().open && reading()?.text() === text && act(command)) tell(command, countOf(kind, places.length))
  })
}

function tell({ commands: [first] }: Batch, count: string): void {
  const { by } = every()
  const added = first?.do === 'add' && first.table === 'speakers' ? first.record.id : null
  const speaker = by && 'id' in by ? by.id : added
  if (speaker) gave(speaker)
  closeFind()
  say(`${count} marked`)
  toast({ tone: 'plain', text: `${count} marked.`, ...wayBack() })
}
