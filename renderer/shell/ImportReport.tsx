import { useState } from 'react'
import type { ImportedFile } from '../../shared/contract'
import { useProject } from '../store/project'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ImportRow } from './ImportRow'
import { importAnyway } from './imports'
import { counted, goneFrom, groupsOf, notesOf, titleOfReport, type Group } from './reportGroups'
import { setShell } from './state'
import './ImportReport.css'

const close = (): void => setShell({ report: null })

/** Lines of a group that are shown before a person asks for more, and those that are added then. */
const FIRST = 20
const MORE = 200
/** Where all went well, a few of many are enough. */
const FEW = 8

/** What came of an import of several files, or of one that is already here: what wants a decision first. */
export function ImportReport({ files }: { files: ImportedFile[] }) {
  const gone = useProject(['articles'], goneFrom)
  const groups = groupsOf(files, gone)
  return (
    <Dialog
      title={titleOfReport(files, gone)}
      onClose={close}
      wide={files.length > FIRST}
      footer={
        <Button tone="primary" data-first onClick={close}>
          Done
        </Button>
      }
    >
      {notesOf(files).map((note) => (
        <p key={note} className="import-report-note text">
          {note}
        </p>
      ))}
      {groups.map((group) => (
        <ReportGroup key={group.name} group={group} titled={groups.length > 1 || group.name === 'near'} />
      ))}
    </Dialog>
  )
}

const ALL: Partial<Record<Group['name'], (count: number) => string>> = {
  failed: (count) => `Try all ${counted(count)} again`,
  duplicate: (count) => `Import all ${counted(count)} again`,
}

function ReportGroup({ group: { name, title, files, keys }, titled }: { group: Group; titled: boolean }) {
  const [shown, setShown] = useState(name === 'ok' && files.length > FIRST ? FEW : FIRST)
  const left = files.length - shown
  const all = keys.length > 1 ? ALL[name] : undefined
  return (
    <section className="import-report-group" aria-label={title}>
      {(titled || all) && (
        <div className="import-report-head">
          <h3>{title}</h3>
          {all && (
            <Button tone="quiet" onClick={() => again(keys)}>
              {all(keys.length)}
            </Button>
          )}
        </div>
      )}
      <ul className="import-report">
        {files.slice(0, shown).map((file, i) => (
          // Two files of one name are possible; the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <ImportRow key={i} file={file} isBack={name === 'gone'} onClose={close} onAgain={again} />
        ))}
      </ul>
      {left > 0 && (
        <Button tone="quiet" onClick={() => setShown(shown + MORE)}>
          Show {counted(Math.min(left, MORE))} more of {counted(left)}
        </Button>
      )}
    </section>
  )
}

function again(keys: string[]): void {
  close()
  void importAnyway(keys)
}
