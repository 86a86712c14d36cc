import { ChevronDown, FileText, FileType, Globe, LoaderCircle, Share, Sheet, SquarePen, Table } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { formatNames, formats } from '../../shared/formats/names'
import { exportAs } from './exports'
import { useShell } from './state'

const icons = {
  pdf: <FileText size={16} />,
  docx: <FileType size={16} />,
  html: <Globe size={16} />,
  md: <SquarePen size={16} />,
  xlsx: <Sheet size={16} />,
  csv: <Table size={16} />,
}

export function ExportButton({ disabled }: { disabled: boolean }) {
  const exporting = useShell((shell) => shell.exporting)
  const [at, setAt] = useState<DOMRect | null>(null)
  const close = useCallback(() => setAt(null), [])
  const items = formats.map(({ format, hint }, i) => ({
    label: formatNames[format],
    hint: i === 0 ? undefined : hint,
    keys: i === 0 ? 'Mod+E' : undefined,
    icon: icons[format],
    run: () => void exportAs(format),
  }))
  return (
    <>
      <Button
        data-tour="export"
        icon={exporting ? <LoaderCircle size={16} className="spin" /> : <Share size={16} />}
        disabled={disabled}
        // Not really disabled, because that would take the focus away from whoever came by keyboard.
        aria-disabled={exporting !== null || undefined}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        // The menu closes itself when pressed elsewhere, this button included.
        onPointerDown={(event) => at && event.currentTarget.setAttribute('data-was-open', '')}
        onClick={(event) => {
          const wasOpen = event.currentTarget.hasAttribute('data-was-open')
          event.currentTarget.removeAttribute('data-was-open')
          if (!wasOpen && !exporting) setAt(event.currentTarget.getBoundingClientRect())
        }}
      >
        {exporting ? 'Exporting…' : 'Export'}
        {!exporting && <ChevronDown size={14} className="button-chevron" aria-hidden="true" />}
      </Button>
      {at && <Menu label="Export" items={items} at={at} align="end" onClose={close} />}
    </>
  )
}
