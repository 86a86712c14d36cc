import { Plus } from 'lucide-react'
import { useEffect, useRef, type MouseEvent } from 'react'
import type { Mark } from '../../../shared/project/tables'
import { useKey } from '../../store/keys'
import { openLinks } from '../../store/linking'
import { linksOf } from '../../store/links'
import { useProject } from '../../store/project'
import { Button } from '../../ui/Button'
import { LinkItem } from './LinkItem'
import './Links.css'

/** What a mark has to do with others, in this article and elsewhere. */
export function Links({ mark }: { mark: Mark }) {
  const links = useProject(['links', 'marks'], (project) => linksOf(project, mark.id), [mark.id])
  const keys = useKey('hot.link')
  const box = useRef<HTMLElement>(null)
  const before = useRef(links.length)
  useEffect(() => {
    // What was just made is seen, however long the fields above are.
    if (links.length > before.current) box.current?.scrollIntoView({ block: 'nearest' })
    before.current = links.length
  }, [links])
  const open = (event: MouseEvent): void => openLinks(mark.id, event.currentTarget.getBoundingClientRect())
  return (
    <section ref={box} className="links" aria-label="Links">
      <header className="links-head">
        <h3>Links</h3>
        <Button
          tone="quiet"
          icon={<Plus size={14} aria-hidden />}
          keys={keys}
          tip="Link to another mark"
          aria-label="Link to another mark"
          onClick={open}
        >
          Link
        </Button>
      </header>
      {links.length > 0 && (
        <ul>
          {links.map(({ link, other, out }) => (
            <LinkItem key={link.id} link={link} other={other} out={out} />
          ))}
        </ul>
      )}
    </section>
  )
}
