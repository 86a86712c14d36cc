import { FileCode, FileText, FileType, Sheet, SquarePen, Table } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FormatName } from '../../shared/formats/names'

/** What each format is for, in a few words, in the order of the list. */
export const purposes: readonly { format: FormatName; label: string; about: string; icon: ReactNode }[] = [
  { format: 'pdf', label: 'PDF', about: 'To read, print and pass on', icon: <FileText size={16} /> },
  {
    format: 'docx',
    label: 'Word document',
    about: 'To go on writing in Word',
    icon: <FileType size={16} />,
  },
  {
    format: 'html',
    label: 'Web page',
    about: 'For any browser or phone',
    icon: <FileCode size={16} />,
  },
  { format: 'md', label: 'Markdown', about: 'Plain text for other tools', icon: <SquarePen size={16} /> },
  {
    format: 'xlsx',
    label: 'Spreadsheet',
    about: 'Quotes and claims to sort',
    icon: <Sheet size={16} />,
  },
  { format: 'csv', label: 'Table (CSV)', about: 'All marks, for programs', icon: <Table size={16} /> },
]
