import { keyNames } from '../ui/shortcuts'
import type { ActionId } from '../../shared/keys'
import { kindOf } from '../../shared/kinds/list'
import { find } from '../../shared/project/select'
import { fieldsOf, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { tidy, type Range } from '../../shared/text/snap'
import { withoutWords, withWords, wordAt } from '../../shared/text/spans'
import { currentKeys } from '../store/keys'
import { nameOf } from '../store/links'
import { meant, setMark, setSpans, short } from '../store/marking'
import { currentProject } from '../store/project'
import { knownText } from '../store/texts'
import { chooseMark, say, toast } from '../store/view'
import type { At } from './at'
import type { Surface } from './surface'

type HotAt = At & { chosen: Mark }

/** Words given to the mark that was chosen last: more words, fewer words, and those that say how and by whom it was said. */

/** Says why nothing was done. The key is taken all the same. */
const because = (text: string): void => toast({ tone: 'plain', text })

const key = (id: ActionId): string => keyNames(currentKeys(id)[0] ?? '').join(' ')

/** Without a selection, and with the caret at the mark itself, no other words are meant. */
const untouched = (mark: Mark, { start, end }: Range): boolean =>
  start === end && mark.spans.some((span) => span.start <= start && start <= span.end)

/** The selected words become a part of the mark: “…,” he said, “…” is one quote. A bare caret means the quotation or the sentence around it. */
export function addWords({ surface, article, chosen }: HotAt): void {
  const text = knownText(article)
  if (text === undefined) return
  const selected = surface.selection()
  const name = nameOf(chosen)
  if (untouched(chosen, selected))
    return because(`Select the words that belong to ${name} as well, then press ${key('hot.addSpan')}.`)
  const words = meant(text, selected)
  if (!words) return because(`There are no words here to add to ${name}. Select some, or put the caret in a quotation.`)
  if (chosen.spans.some((span) => span.start <= words.start && words.end <= span.end))
    return because(`These words are in ${name} already. Nothing was changed.`)
  // Words that were lost have found their place again.
  write(surface, chosen, withWords(text, chosen.spans, words), words, 'Add words to', chosen.lost.slice(1))
  say(`Added to ${name}: ${short(text.slice(words.start, words.end))}`)
}

/** The selected words no longer belong to the mark; taken from its middle, they leave two parts. */
export function takeWords({ surface, article, chosen }: HotAt): void {
  const text = knownText(article)
  if (text === undefined) return
  const name = nameOf(chosen)
  const selected = surface.selection()
  const words = selected.start === selected.end ? null : tidy(text, selected)
  if (!words) return because(`Select words of ${name} first, then press ${key('hot.takeSpan')} to take them out of it.`)
  if (!chosen.spans.some((span) => span.start < words.end && words.start < span.end))
    return because(`These words are not in ${name}. Nothing was changed.`)
  const left = withoutWords(text, chosen.spans, words)
  if (!left.length) return because(`That would leave no words in ${name}. To delete it, press ${key('hot.delete')}.`)
  write(surface, chosen, left, words, 'Take words out of')
  say(`Taken out of ${name}: ${short(text.slice(words.start, words.end))}`)
}

function write(
  surface: Surface,
  mark: Mark,
  parts: readonly Range[],
  words: Range,
  verb: string,
  lost = mark.lost,
): void {
  if (!setSpans(mark, parts, `${verb} ${kindOf(mark.kind).label.toLowerCase()}`, lost)) return
  stayAt(surface, mark, words)
}

/** The mark is hot again, and the caret stands where the hand was: no selection hides what was drawn. */
function stayAt(surface: Surface, mark: Mark, words: Range): void {
  surface.quietly(() => surface.select({ start: words.end, end: words.end }))
  if (find(currentProject(), 'marks', mark.id)) chooseMark(mark.id, false)
}

/** The selected words say how it was said, or who said it; a bare caret means the word around it. */
export const markWords =
  (name: 'cue' | 'source') =>
  ({ surface, article, chosen }: HotAt): void => {
    const text = knownText(article)
    if (text === undefined) return
    const field = fieldsOf('marks', chosen.kind)[name]
    if (field?.is !== 'span')
      return because(`A ${kindOf(chosen.kind).label.toLowerCase()} has no ${name}; a quote has.`)
    const selected = surface.selection()
    const words = selected.start === selected.end ? wordAt(text, selected.start) : tidy(text, selected)
    if (!words || (selected.start === selected.end && untouched(chosen, selected)))
      return because(`Select the ${name} of ${nameOf(chosen)} in the text, then press ${key(`hot.${name}`)}.`)
    if (text.slice(words.start, words.end).includes('\n'))
      return because(
        `A ${name} is a few words of one paragraph. Select only those, and press ${key(`hot.${name}`)} again.`,
      )
    if (!setMark(chosen.id, { [name]: makeSpan(text, words.start, words.end) })) return
    stayAt(surface, chosen, words)
    say(`${field.label} of ${nameOf(chosen)}: ${short(text.slice(words.start, words.end))}`)
  }
