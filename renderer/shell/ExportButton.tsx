import { LoaderCircle, Share } from 'lucide-react'
import { openExport, useExporting } from '../store/exporting'
import { useKey } from '../store/keys'
import { Button } from '../ui/Button'

/** Opens the export; says how far one is that goes on without its dialog. */
export function ExportButton({ disabled }: { disabled: boolean }) {
  const writing = useExporting((state) => state.writing)
  const share = useExporting((state) => state.share)
  const keys = useKey('export.open')
  const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`
  return (
    <Button
      data-tour="export"
      icon={writing ? <LoaderCircle size={16} className="spin" /> : <Share size={16} />}
      disabled={disabled}
      aria-haspopup="dialog"
      keys={keys}
      tip="Export the briefing, or the marks as a table"
      onClick={() => openExport()}
    >
      {writing ? `Exporting…${percent}` : 'Export'}
    </Button>
  )
}
