import { call, on } from '../bridge'
import type { ImportedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import { countWords } from '../../shared/text/plain'
import { readArticle, say, toast } from '../store/view'
import { articleText, focusSoon } from './focus'
import { openDropped } from './projects'
import { setShell } from './state'
import { undo } from '../store/project'

/** Fewer words than this are rarely an article: somebody pressed paste by accident. */
const FEWEST_WORDS = 20
/** Larger files are refused anyway; they are not even read. */
const LARGEST = 64 * 1024 * 1024

const ended = (file: ImportedFile['outcome']) => (one: ImportedFile) => one.outcome === file

/** Shows how an import goes, and what came of it. */
export async function importing(answer: Promise<Result<ImportedFile[], Failure>>): Promise<void> {
  setShell({ importing: {} })
  const done = await answer
  setShell({ importing: null })
  if (done.ok) tell(done.value)
  else if (done.failure.name !== 'cancelled') toast({ tone: 'error', text: done.failure.message })
}

/** What came of an import: the first new article opens; one message when all is simple, a list when something needs a decision. */
function tell(files: ImportedFile[]): void {
  const added = files.filter(ended('ok')) as Extract<ImportedFile, { outcome: 'ok' }>[]
  const first = added[0]
  if (first) {
    readArticle(first.article)
    focusSoon(articleText)
  }
  const [only] = files
  if (!only) return
  const warnings = added.flatMap((file) => file.warnings)
  if (files.length === 1 && only.outcome === 'ok')
    toast({
      tone: warnings.length ? 'warning' : 'plain',
      text: [`Imported “${only.title || only.name}”.`, ...warnings].join(' '),
      action: { label: 'Undo', run: () => void undo() },
    })
  else if (files.length === 1 && only.outcome === 'failed') toast({ tone: 'error', text: only.message })
  else if (added.length === files.length && warnings.length === 0) say(`${added.length} articles imported`)
  if (files.length > 1 || only.outcome === 'duplicate') setShell({ report: files })
}

export const chooseFiles = (): Promise<void> => importing(call('import.choose', {}))
export const cancelImport = (): void => void call('import.cancel', {})
export const importAnyway = (keys: string[]): Promise<void> => importing(call('import.anyway', { keys }))

/** Files dropped on the window: a project is opened, all else is read as articles. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const projects = files.filter(isProject)
  if (projects[0] && files.length === 1) return openDropped(projects[0])
  if (projects.length)
    toast({
      tone: 'warning',
      text: `Project files were left out. Drop ${projects.length === 1 ? `“${projects[0]!.name}”` : 'one'} alone to open it.`,
    })
  const read = await Promise.all(files.filter((file) => !isProject(file)).map(bytesOf))
  const known = read.filter((one) => one !== null)
  if (known.length) await importing(call('import.files', { files: known }))
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
      text: `“${file.name}” could not be read; if it is a folder, drop the files in it. Nothing was changed.`,
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
  on('import.progress', (importing) => setShell({ importing }))
  on('import.done', ({ files }) => {
    setShell({ importing: null })
    tell(files)
  })
}
