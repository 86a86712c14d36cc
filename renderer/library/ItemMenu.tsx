import { BookOpen, FileText, RefreshCw, SquarePen, Trash2 } from 'lucide-react'
import { useRecord } from '../store/project'
import { readArticle } from '../store/view'
import { Menu } from '../ui/Menu'
import { removeArticle } from './remove'

interface ItemMenuProps {
  article: string
  at: DOMRect
  onClose: () => void
  onDetails: (article: string) => void
  onExport: (article: string) => void
  onNewer: (article: string) => void
}

export function ItemMenu({ article: id, at, onClose, onDetails, onExport, onNewer }: ItemMenuProps) {
  const article = useRecord('articles', id)
  if (!article) return null
  const items = [
    { label: 'Read', icon: <BookOpen size={16} />, keys: 'Enter', run: () => readArticle(id) },
    { label: 'Details…', icon: <SquarePen size={16} />, keys: 'F2', run: () => onDetails(id) },
    { label: 'Export its briefing…', icon: <FileText size={16} />, run: () => onExport(id) },
    { label: 'Replace with a newer copy…', icon: <RefreshCw size={16} />, run: () => onNewer(id) },
    null,
    {
      label: 'Remove from the project',
      icon: <Trash2 size={16} />,
      keys: 'Delete',
      danger: true,
      run: () => void removeArticle(article),
    },
  ]
  return <Menu label="Article" items={items} at={at} onClose={onClose} />
}
