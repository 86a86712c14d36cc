import { lazy, Suspense } from 'react'
import { useText } from '../store/texts'
import { useRecord } from '../store/project'
import { ArticleHead } from './ArticleHead'
import { useEvery } from './every/state'
import { FindBar } from './find/FindBar'
import { Ticks } from './find/Ticks'
import { Outline } from './outline/Outline'
import { Reading } from './Reading'
import './Article.css'

const Every = lazy(() => import('./every/Every').then((module) => ({ default: module.Every })))

/** The centre of the window: one article, to be read and marked. */
export function Article({ id }: { id: string }) {
  const text = useText(id)
  const listed = useEvery((every) => every.open)
  const title = useRecord('articles', id)?.title.trim()
  const first = text?.plain.blocks[0]
  // Many texts begin with their title: then it is not shown twice, but set as the title where it stands.
  const titled = Boolean(title && first && text.plain.text.slice(0, first.end).trim() === title)
  return (
    <main className={titled ? 'article titled' : 'article'} aria-label="Article">
      <FindBar />
      <div className="article-scroll">
        <ArticleHead id={id} titled={titled} />
        {text && <Reading key={id} article={id} text={text} />}
        {text === null && (
          <p className="article-missing">
            The text of this article could not be read. The rest of the project is not affected.
          </p>
        )}
      </div>
      {text && <Ticks length={text.plain.text.length} />}
      {text && <Outline article={id} plain={text.plain} />}
      <Suspense>{text && listed && <Every article={id} plain={text.plain} />}</Suspense>
    </main>
  )
}
