import { useRef, useState } from 'react'
import { articles } from '../../shared/project/select'
import type { Briefing } from '../../shared/project/tables'
import { useProject } from '../store/project'
import { aboutWords } from './articles'
import { ArticlesChoice } from './ArticlesChoice'

/** Which articles the briefing is about. */
export function About({ briefing }: { briefing: Briefing }) {
  const all = useProject(['articles'], articles)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const choosable = all.length > 1 || briefing.articles.length > 0
  return (
    <div className="paper-about">
      {aboutWords(all, briefing.articles)}
      {choosable && (
        <>
          {' · '}
          <button
            ref={button}
            type="button"
            className="link"
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            Choose…
          </button>
        </>
      )}
      {open && (
        <ArticlesChoice
          briefing={briefing}
          all={all}
          by={button}
          onClose={(back) => {
            setOpen(false)
            if (back) button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
