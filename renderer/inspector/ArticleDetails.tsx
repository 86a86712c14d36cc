import { useState } from 'react'
import { fieldsOf, type Article } from '../../shared/project/tables'
import { Corrections } from './Corrections'
import { FieldControl } from './fields/FieldControl'
import { Origin, hasOrigin } from './Origin'
import { Original } from './Original'
import { sizeOf, whenOf } from './facts'
import './ArticleDetails.css'

const EDITABLE = ['title', 'outlet', 'author', 'published', 'updated', 'url', 'language', 'direction']

/** What is known of the article itself; every word can be put right. */
export function ArticleDetails({ article }: { article: Article }) {
  const fields = fieldsOf('articles')
  const { source, retrieved } = article
  // Who corrects a value sees the words under it change, and no row move.
  const [held] = useState(() => EDITABLE.filter((name) => hasOrigin(article, name)))
  return (
    <section className="article-details" aria-label="Article">
      <header className="inspector-head">
        <h2>Article</h2>
      </header>
      <div className="mark-fields">
        {EDITABLE.map((name) => (
          <FieldControl
            key={name}
            name={name}
            field={fields[name]!}
            owner={{ table: 'articles', record: article }}
            below={held.includes(name) && <Origin article={article} name={name} />}
          />
        ))}
      </div>
      <Corrections article={article} />
      <dl className="article-facts">
        {source.name && (
          <>
            <dt>File</dt>
            <dd>
              {source.name}
              <span className="quiet">
                {[sizeOf(source.size), source.type, source.encoding].filter(Boolean).join(' · ')}
              </span>
              <Original key={article.id} article={article.id} />
            </dd>
          </>
        )}
        {source.sha256 && (
          <>
            <dt>SHA-256</dt>
            <dd>
              <code className="hash" data-tip="Click to select the whole of it">
                {source.sha256}
              </code>
            </dd>
          </>
        )}
        {retrieved && (
          <>
            <dt>Retrieved</dt>
            <dd>
              <time dateTime={retrieved}>{whenOf(retrieved)}</time>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
