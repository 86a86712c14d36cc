import { call, on } from '../bridge'
import type { ImportedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import { countWords } from '../../shared/text/plain'
import { currentProject } from '../store/project'
import { readArticle, say, toast, view } from '../store/view'
import { articleText, focusSoon } from './focus'
import { takeAsNewer } from './newer'
import { openDropped } from './projects'
import { goneFrom, titleOfReport } from './reportGroups'
import { setShell } from './state'
import { wayBack } from '../store/undoing'

/** Fewer words than this are rarely an article: somebody pressed paste by accident. */
const FEWEST_WORDS = 20
/** Larger files are refused anyway; they are not even read. */
const LARGEST = 64 * 1024 * 1024

const ended = (file: ImportedFile['outcome']) => (one: ImportedFile) => one.outcome === file

/** Imports that are under way: the word about one stays while another one goes on. */
let underWay = 0
/** When a person last did something in the window. */
let acted = 0

/** Shows how an import goes, and what came of it. */
export async function importing(answer: Promise<Result<ImportedFile[], Failure>>): Promise<void> {
  if (underWay++ === 0) setShell({ importing: {} })
  const began = performance.now()
  const done = await answer
  if (--underWay === 0) setShell({ importing: null })
  if (done.ok) tell(done.value, acted > began)
  else if (done.failure.name !== 'cancelled') toast({ tone: 'error', text: done.failure.message })
}

/** More files than this are imported beside other work. */
const FEW = 20

/**
 * What came of an import: the first new article opens, unless many came in beside one that is read; one message when
 * all is simple, a list when something needs a decision. `busy`: the person has gone on with something else meanwhile,
 * which no list may cover.
 */
function tell(files: ImportedFile[], busy = false): void {
  const added = files.filter(ended('ok')) as Extract<ImportedFile, { outcome: 'ok' }>[]
  const beside = files.length > FEW && view().article !== null
  const aside = beside && busy
  // It may have been undone while it went on.
  const gone = goneFrom(currentProject())
  const first = added.find(({ article }) => !gone(article))
  if (first && !beside) {
    readArticle(first.article)
    focusSoon(articleText)
  }
  const [only] = files
  if (!only) return
  const warnings = added.flatMap((file) => file.warnings)
  const single = files.length === 1
  if (single && only.outcome === 'ok') sayOne(only)
  else if (single && (only.outcome === 'failed' || only.outcome === 'note'))
    toast({ tone: only.outcome === 'note' ? 'plain' : 'error', text: only.message })
  else if (added.length === files.length && warnings.length === 0) say(`${added.length} articles imported`)
  // With the next picture: what the window has to draw for the import itself comes first.
  const show = (): void => void requestAnimationFrame(() => setTimeout(() => setShell({ report: files })))
  if (aside) {
    const notes = files.flatMap((file) => (file.outcome === 'note' ? [file.message] : []))
    toast({
      tone: added.length < files.length - notes.length ? 'warning' : 'plain',
      text: [`${titleOfReport(files, gone)}.`, ...notes.slice(0, 1)].join(' '),
      action: { label: 'Show the list', run: show },
      stays: true,
    })
  } else if (!single || only.outcome === 'duplicate') show()
}

/** One article has come in and is read: whatever is to be said of it waits beside the text. */
function sayOne({ name, title, article, warnings, near }: Extract<ImportedFile, { outcome: 'ok' }>): void {
  const { action: takeBack, ...step } = wayBack()
  const other = near && `It may be a newer copy of “${near.title || 'another article'}”; both are here now.`
  toast({
    tone: warnings.length ? 'warning' : 'plain',
    text: [`Imported “${title || name}”.`, ...(other ? [other] : []), ...warnings].join(' '),
    ...step,
    ...(near
      ? {
          action: { label: 'Update the article…', run: () => void takeAsNewer(near.id, article) },
          second: takeBack,
          stays: true,
        }
      : { action: takeBack }),
  })
}

export const chooseFiles = (): Promise<void> => importing(call('import.choose', {}))
export const chooseFolder = (): Promise<void> => importing(call('import.choose', { folder: true }))
export function cancelImport(): void {
  // Who ends it looks at what came of it.
  acted = 0
  void call('import.cancel', {})
}
export const importAnyway = (keys: string[]): Promise<void> => importing(call('import.anyway', { keys }))

/** Files and folders dropped on the window: a project is opened, all else is read as articles. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const projects = files.filter(isProject)
  if (projects[0] && files.length === 1) return openDropped(projects[0])
  if (projects.length)
    toast({
      tone: 'warning',
      text: `Project files were left out. Drop ${projects.length === 1 ? `“${projects[0]!.name}”` : 'one'} alone to open it.`,
    })
  const articles = files.filter((file) => !isProject(file))
  if (articles.length) await importing(dropped(articles))
}

async function dropped(files: readonly File[]): Promise<Result<ImportedFile[], Failure>> {
  const byPath = await call('import.dropped', {}, files)
  if (byPath.ok || byPath.failure.name !== 'no-path') return byPath
  // Dragged out of another program, they are nowhere on the disk.
  const read = await Promise.all(files.map(bytesOf))
  return call('import.files', { files: read.filter((one) => one !== null) })
}

const isProject = (file: File): boolean => /\.quoin$/i.test(file.name)

async function bytesOf(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (file.size > LARGEST) {
    toast({
      tone: 'error',
      text: `“${file.name}” is too large for an article. Nothing was changed; cut it into parts and import these.`,
    })
    return null
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    toast({
      tone: 'error',
      text: `“${file.name}” could not be read; save it as a file and drop that. Nothing was changed.`,
    })
    return null
  }
}

/** What was pasted, or text dragged here from another program. */
export async function takeText(data: DataTransfer): Promise<void> {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const words = countWords(text)
  if (words < FEWEST_WORDS) {
    const what =
      words === 0 ? 'There is no text to paste.' : `That is only ${words === 1 ? 'one word' : `${words} words`}.`
    toast({ tone: 'plain', text: `${what} Copy the whole article and paste it here.` })
    return
  }
  await importing(call('import.paste', html ? { html, text } : { text }))
}

/** Called once, when the window starts. */
export function followImports(): void {
  for (const deed of ['keydown', 'pointerdown'])
    addEventListener(deed, () => (acted = performance.now()), { capture: true, passive: true })
  on('import.progress', (importing) => {
    // The answer to a call may overtake what was said before it.
    if (importing.outside || underWay > 0) setShell({ importing })
  })
  on('import.done', ({ files }) => {
    if (underWay === 0) setShell({ importing: null })
    tell(files)
  })
}
