import { useCallback } from 'react'
import { setCorrecting } from '../../store/correcting'
import { useRecord } from '../../store/project'
import type { ArticleText } from '../../store/known'
import { Dialog } from '../../ui/Dialog'
import type { Surface } from '../surface'
import { showOriginal } from './showOriginal'
import { placesOf } from './words'
import './Original.css'

interface Props {
  surface: Surface
  article: string
  text: ArticleText
}

/** The text as it was brought in, to be read beside what it is now. */
export function Original({ surface, article, text }: Props) {
  const record = useRecord('articles', article)
  const corrections = record?.corrections
  const { schema } = surface.editor
  const attach = useCallback(
    (element: HTMLDivElement) => showOriginal(element, schema, text.doc, corrections ?? [], text.plain.text),
    [schema, text, corrections],
  )
  if (!record) return null
  return (
    <Dialog title="The original text" wide onClose={() => setCorrecting({ original: null })}>
      <p className="original-words">
        {record.source.name ? `As it came from ${record.source.name}. ` : 'As it was brought in. '}
        {corrections?.length
          ? `${placesOf(corrections.length)} since: each is marked, with what stands there now.`
          : 'Nothing in it was corrected.'}
      </p>
      <div ref={attach} lang={record.language || undefined} />
    </Dialog>
  )
}
