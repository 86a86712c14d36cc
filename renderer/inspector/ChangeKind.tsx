import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { kindList } from '../../shared/kinds/list'
import type { Mark } from '../../shared/project/tables'
import { changeKindOf } from '../store/bulk'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { focusText } from './focus'

/** Makes marks of another kind of these, on the same words. */
export function ChangeKind({ marks }: { marks: readonly Mark[] }) {
  const [menu, setMenu] = useState<DOMRect | null>(null)
  const kinds = kindList.filter(({ name }) => marks.some((mark) => mark.kind !== name))
  return (
    <>
      <Button
        tone="quiet"
        aria-haspopup="menu"
        onClick={(event) => setMenu(event.currentTarget.getBoundingClientRect())}
      >
        Change kind <ChevronDown size={12} aria-hidden />
      </Button>
      {menu && (
        <Menu
          label="Change kind"
          align="end"
          at={menu}
          onClose={() => setMenu(null)}
          items={kinds.map(({ name, label, plural }) => ({
            label: `To ${(marks.length === 1 ? label : plural).toLowerCase()}`,
            run: () => {
              changeKindOf(marks, name)
              if (marks.length === 1) focusText()
            },
          }))}
        />
      )}
    </>
  )
}
