type Reason = 'hidden' | 'links' | 'machinery' | 'companions'

const WORDS: Record<Reason, (count: number) => string> = {
  hidden: (count) => counted(count, 'hidden one', 'hidden ones'),
  links: (count) => counted(count, 'link', 'links'),
  machinery: (count) => counted(count, 'folder of a program', 'folders of programs'),
  companions: (count) => counted(count, 'folder that belongs to a saved page', 'folders that belong to saved pages'),
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** Kinds of files that are named one by one. */
const NAMED = 8

/** What a folder holds beside articles: counted and named, so that nobody has to wonder, and none of it is an error. */
export class PassedOver {
  private readonly kinds = new Map<string, number>()
  private readonly reasons = new Map<Reason, number>()
  private readonly folders: string[] = []
  /** Files of a kind that is not read, as a person should see their names. */
  readonly files: string[] = []
  private most: number | undefined

  /** A file of a kind that is not read; `extension` with its dot. */
  file(shown: string, extension: string): void {
    this.files.push(shown)
    const kind = extension.toLowerCase() || 'no ending'
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
  }

  count(reason: Reason): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1)
  }

  /** A folder that could not be looked into. */
  folder(shown: string): void {
    this.folders.push(shown)
  }

  /** There was more than is looked at in one go. */
  end(mostFiles: number): void {
    this.most = mostFiles
  }

  /** What a person should know, in sentences; none where everything was read. */
  sentences(): string[] {
    const kinds = [...this.kinds].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const files = this.files.length
    const named = kinds.slice(0, NAMED).map(([kind, count]) => `${kind} ${count.toLocaleString('en-GB')}`)
    const list = [...named, ...(kinds.length > NAMED ? ['others'] : [])].join(', ')
    const reasons = [...this.reasons].map(([reason, count]) => WORDS[reason](count))
    const over = [...(files ? [`${counted(files, 'file', 'files')} of other kinds (${list})`] : []), ...reasons]
    const shut = this.folders.slice(0, NAMED).map((name) => `“${name || 'the folder itself'}”`)
    return [
      ...(over.length ? [`Passed over: ${over.join(', ')}.`] : []),
      ...(shut.length
        ? [
            `${counted(this.folders.length, 'folder', 'folders')} could not be looked into: ${shut.join(', ')}${this.folders.length > NAMED ? ' and others' : ''}.`,
          ]
        : []),
      ...(this.most === undefined
        ? []
        : [
            `There is more than Quoin takes in one go (${this.most.toLocaleString('en-GB')} files). Import the folders in it one by one to get the rest.`,
          ]),
    ]
  }
}
