import type { NewerCopy } from '../../shared/contract'
import type { Check } from '../../shared/project/checks'
import type { Command, Simple } from '../../shared/project/commands'
import { find } from '../../shared/project/select'
import type { Edit } from '../../shared/text/edit'
import { repairedDoc } from '../../shared/text/mojibake/doc'
import { repaired } from '../../shared/text/mojibake/repair'
import { articleText, focusSoon } from '../shell/focus'
import type { ArticleText } from '../store/known'
import { flushEdits } from '../store/edits'
import { act, currentProject } from '../store/project'
import { wayBack } from '../store/undoing'
import { setView, toast } from '../store/view'

/** What is written when a person has looked at something and it stays as it is. */
export function keep(article: string, what: Check): void {
  const record = find(currentProject(), 'articles', article)
  if (!record?.check.includes(what)) return
  const check = record.check.filter((one) => one !== what)
  act({
    do: 'all',
    label: 'Keep as it was read',
    commands: [{ do: 'set', table: 'articles', id: article, fields: { check } }],
  })
}

/** Puts another reading in the place of the text. Marks are carried as to a newer copy; without any that need care at once. */
export function take(article: string, newer: NewerCopy): void {
  flushEdits()
  setView({ check: null, places: { article, newer, seen: true } })
}

/** More edits than this would make a list of corrections that nobody reads, and take seconds. */
const CORRECTIONS = 600

const HEAD = ['title', 'outlet', 'author'] as const

/** Repairs garbled letters: as corrections that can be taken back one by one, or in a long text as another reading of it. */
export function repair(article: string, text: ArticleText, edits: readonly Edit[]): void {
  flushEdits()
  const record = find(currentProject(), 'articles', article)
  if (!record) return
  const check = record.check.filter((one) => one !== 'mojibake')
  const head = Object.fromEntries(
    HEAD.map((name) => [name, repaired(record[name])] as const).filter(([name, value]) => value !== record[name]),
  )
  if (edits.length > CORRECTIONS) {
    const { retrieved, pages } = record
    // The hash of what was pasted is that of its words, which are others now.
    const source = record.source.type.startsWith('pasted-') ? { ...record.source, sha256: '' } : record.source
    const json = JSON.stringify(repairedDoc(text.doc, edits))
    return take(article, { source, retrieved, pages, check, json, warnings: [], reading: true, head })
  }
  const commands: Simple[] = [{ do: 'set', table: 'articles', id: article, fields: { ...head, check } }]
  if (edits.length) commands.unshift({ do: 'correct', table: 'articles', id: article, edits: [...edits] })
  if (!act({ do: 'all', label: 'Repair garbled letters', commands } satisfies Command)) return
  setView({ check: null })
  // The button that the dialog was opened with is gone with what it was about.
  requestAnimationFrame(() => focusSoon(articleText))
  toast({
    tone: 'plain',
    text: 'The letters were repaired. Each place is listed as a correction; the original stays.',
    ...wayBack(),
  })
}
