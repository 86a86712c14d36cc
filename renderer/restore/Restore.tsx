import { History } from 'lucide-react'
import { useState } from 'react'
import { call } from '../bridge'
import { thingsWords } from '../../shared/formats/differences'
import { whenWords } from '../../shared/formats/when'
import type { Key } from '../../shared/project/compare'
import { flushEdits } from '../store/edits'
import { openVersion } from '../store/offers'
import { undo, wayBack } from '../store/undoing'
import { toast } from '../store/view'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Empty } from '../ui/Empty'
import { DifferenceList } from './DifferenceList'
import { useVersions } from './useVersions'
import { VersionList } from './VersionList'
import { allOf, keyOf } from './words'
import './Restore.css'

interface Said {
  text: string
  undo?: boolean
}

const focusVersions = (): void => document.getElementById('versions')?.focus()

const NONE: ReadonlySet<string> = new Set()

/** Earlier versions of the project, how they differ from today's, and the way back to them or to parts of them. */
export function Restore({ onClose }: { onClose: () => void }) {
  const [now] = useState(Date.now)
  const [asked, setAsked] = useState<string | null>(null)
  const [picked, setPicked] = useState(NONE)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const { list, failed, compared, again } = useVersions(asked)
  const chosen = list?.find(({ id }) => id === asked) ?? list?.[0]
  const found = chosen && compared.get(chosen.id)
  const differences = found && !('failed' in found) ? found : undefined
  const keys: Key[] = differences ? allOf(differences).filter((one) => picked.has(keyOf(one))) : []

  const choose = (id: string): void => {
    setAsked(id)
    setPicked(NONE)
    setSaid(null)
  }
  const pick = (which: readonly string[], on: boolean): void =>
    setPicked((before) => {
      const after = new Set(before)
      for (const key of which)
        if (on) after.add(key)
        else after.delete(key)
      return after
    })
  const take = async (records?: Key[]): Promise<void> => {
    if (!chosen) return
    setBusy(true)
    flushEdits()
    const only = records?.map(({ table, id }) => ({ table, id }))
    const answer = await call('backup.take', { id: chosen.id, ...(only && { records: only }) })
    setBusy(false)
    if (!answer.ok) return setSaid({ text: answer.failure.message })
    const { label, left } = answer.value
    const text = `${done(label)}.${left ? ` ${thingsLeft(left)}` : ''}`
    if (!records) {
      toast({ tone: left ? 'warning' : 'plain', text, ...wayBack() })
      return onClose()
    }
    // Messages of the window lie under the dialog.
    setSaid({ text, undo: true })
    setPicked(NONE)
    again()
    focusVersions()
  }
  const takeItBack = async (): Promise<void> => {
    setSaid(null)
    focusVersions()
    await undo()
    again()
  }

  return (
    <Dialog
      title="Restore a version"
      onClose={onClose}
      full
      footer={
        chosen ? (
          <>
            <div className="restore-said" role="status">
              <p>{said?.text ?? 'Nothing changes until you choose so, and every step can be undone.'}</p>
              {said?.undo && (
                <Button tone="quiet" onClick={() => void takeItBack()}>
                  Undo
                </Button>
              )}
            </div>
            <Button
              disabled={busy}
              tip="As a copy without a name; this project is put away, saved"
              onClick={() => void openVersion(chosen.id)}
            >
              Open as a copy
            </Button>
            <Button
              disabled={busy || !differences?.total}
              tip="Everything becomes as it was then; what came later goes"
              onClick={() => void take()}
            >
              Replace everything
            </Button>
            <Button tone="primary" disabled={busy || keys.length === 0} onClick={() => void take(keys)}>
              {keys.length ? `Take back ${thingsWords(keys)}` : 'Take back'}
            </Button>
          </>
        ) : undefined
      }
    >
      {chosen ? (
        <div className="restore">
          <VersionList versions={list!} compared={compared} chosen={chosen.id} now={now} onChoose={choose} />
          <section className="restore-differences" aria-label={`The version of ${whenWords(chosen.at, now)}`}>
            <header className="restore-head">
              <h3>The version of {whenWords(chosen.at, now)}</h3>
              <p role="status">
                {!found ? 'Comparing with today’s project…' : differences ? sayHow(differences.summary) : ''}
              </p>
            </header>
            {/* A region that scrolls can be reached by keys. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="restore-scroll" role="region" aria-label="Differences" tabIndex={0}>
              {differences && differences.total > 0 && (
                <DifferenceList differences={differences} picked={picked} onPick={pick} />
              )}
              {differences?.total === 0 && (
                <Empty title="Nothing differs">The project is now as it was in this version.</Empty>
              )}
              {found && !differences && (
                <Empty title="This version could not be read">{'failed' in found && found.failed}</Empty>
              )}
            </div>
          </section>
        </div>
      ) : (
        (list ?? failed) && (
          <Empty
            icon={<History size={28} strokeWidth={1.5} />}
            title={failed ? 'The versions could not be read' : 'No versions yet'}
          >
            {failed ??
              'A version is kept every few minutes while you work, and when you close the project. Come back here to see what has changed since, and to take back what you miss.'}
          </Empty>
        )
      )}
    </Dialog>
  )
}

const sayHow = (summary: string): string => (summary ? `Compared with now: ${summary}.` : 'As it is now.')

const done = (label: string): string => label.replace(/^Take back/, 'Took back').replace(/^Go back/, 'Went back')

const thingsLeft = (left: number): string =>
  `${left === 1 ? '1 mark was' : `${left} marks were`} left out: the article is not in today’s project.`
