import { useEffect, useState } from 'react'
import type { Settings } from '../../shared/contract'
import { refusalOf } from '../../shared/formats/briefing/check'
import type { TextPlace } from '../../shared/formats/briefing/text-places'
import { flushEdits } from '../store/edits'
import { closeExport, useExporting } from '../store/exporting'
import { currentProject, useRecord } from '../store/project'
import { useOwnTemplates } from '../store/templates'
import { useVersion } from '../store/topics'
import { view } from '../store/view'
import { Dialog } from '../ui/Dialog'
import { exporting, firstChoice, isData, lastOf, type Asked, type Choice } from './choice'
import { Findings } from './Findings'
import { Foot } from './Foot'
import { Formats } from './Formats'
import { Options } from './Options'
import { Preview } from './Preview'
import { useChecked } from './useChecked'
import { useMade } from './useMade'
import { useWhere } from './useWhere'
import { What } from './What'
import { cancelExport, write } from './write'
import './ExportDialog.css'

interface Props {
  asked: Asked
  /** The briefing that is written at the moment, or was last. */
  written: string | null
  onGo: (place: TextPlace | undefined, briefing: string) => void
  onRemember: (last: Settings['exporting']) => void
}

/** What to export, how, and how it will look. */
export function ExportDialog({ asked, written, onGo, onRemember }: Props) {
  const [choice, setChoice] = useState(() => firstChoice(currentProject(), view().settings.exporting, asked, written))
  const [said, setSaid] = useState('')
  const own = useOwnTemplates().templates
  // Of a briefing the pages are its own.
  useRecord('briefings', choice.briefing)
  const version = useVersion('*', 'articles', 'marks', 'speakers', 'sections', 'briefings', 'links', 'tags')
  const input = exporting(currentProject(), choice)
  const made = useMade(input, version)
  const checked = useChecked(input, version)
  const where = useWhere(input)
  const { writing, share } = useExporting()
  useEffect(() => {
    flushEdits()
    // What is only looked at is given up with the dialog; what is written goes on.
    return () => {
      if (!useExporting.getState().writing) cancelExport()
    }
  }, [])

  const choose = (next: Choice): void => {
    setSaid('')
    setChoice(next)
    onRemember(lastOf(next))
  }
  const refused = isData(choice.format) ? undefined : checked && refusalOf(checked.findings)
  /** `again`: to where the same was written last, if it was. */
  const run = async (again: boolean): Promise<void> => {
    setSaid('')
    const came = await write(input, again)
    if (came.is === 'done') closeExport()
    else if (came.is === 'refused') setSaid(came.message)
  }
  // What stops the export comes before everything else.
  const findings = checked && !isData(choice.format) && (
    <Findings checked={checked} onGo={(place) => choice.briefing && onGo(place, choice.briefing)} />
  )
  return (
    <Dialog
      title="Export"
      onClose={closeExport}
      full
      footer={
        <Foot
          said={said || refused || ''}
          writing={writing !== null}
          share={share}
          refused={refused !== undefined}
          where={where}
          onRun={(again) => void run(again)}
          onClose={closeExport}
        />
      }
    >
      {/* Enter on a choice is a yes to all of them, as in any dialog. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="export"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'text')
            return
          event.preventDefault()
          if (!refused && !writing) void run(true)
        }}
      >
        <Preview {...made} share={writing ? null : share} />
        <div className="export-side">
          {refused && findings}
          <What choice={choice} own={own} onChoose={choose} />
          <Formats value={choice.format} onChoose={(format) => choose({ ...choice, format })} />
          <Options choice={choice} onChoose={choose} />
          {!refused && findings}
        </div>
      </div>
    </Dialog>
  )
}
