import { FileCode, FileText, FileType, Sheet, SquarePen, Table } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FormatName } from '../../shared/formats/names'

export const icons: Record<FormatName, ReactNode> = {
  pdf: <FileText size={16} />,
  docx: <FileType size={16} />,
  html: <FileCode size={16} />,
  md: <SquarePen size={16} />,
  xlsx: <Sheet size={16} />,
  csv: <Table size={16} />,
}
