import { fieldsOf, type Article } from '../../shared/project/tables'
import { FieldControl } from './fields/FieldControl'
import { sizeOf, whenOf } from './facts'
import './ArticleDetails.css'

const EDITABLE = ['title', 'outlet', 'author', 'published', 'url', 'language']

/** What is known of the article itself; every word can be put right. */
export function ArticleDetails({ article }: { article: Article }) {
  const fields = fieldsOf('articles')
  const { source, retrieved } = article
  const origin = (name: string): string | undefined => {
    const from = article.origins.find((o) => o.field === name)?.from
    return from && `from ${from}`
  }
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
            below={origin(name)}
          />
        ))}
      </div>
      <dl className="article-facts">
        {source.name && (
          <>
            <dt>File</dt>
            <dd>
              {source.name}
              <span className="quiet">
                {[sizeOf(source.size), source.type, source.encoding].filter(Boolean).join(' · ')}
              </span>
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
