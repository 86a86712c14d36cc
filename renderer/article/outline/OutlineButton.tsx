import { ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { useKey } from '../../store/keys'
import { useText } from '../../store/texts'
import { IconButton } from '../../ui/Button'
import { headingsOf } from './headings'
import { openOutline } from './open'
import { useOutline } from './state'

/** Fewer headings are seen at a glance. */
const FEW = 3

/** Opens the outline, for texts that are long enough to need one. */
export function OutlineButton({ article }: { article: string }) {
  const plain = useText(article)?.plain
  const keys = useKey('text.outline')
  const open = useOutline((outline) => outline.open)
  const many = useMemo(() => (plain ? headingsOf(plain).length >= FEW : false), [plain])
  return many ? (
    <IconButton
      label="Outline of the article"
      keys={keys}
      className="outline-button"
      icon={<ListTree size={16} aria-hidden />}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => openOutline(article)}
    />
  ) : null
}
