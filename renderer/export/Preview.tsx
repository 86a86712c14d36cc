import { lazy, Suspense } from 'react'
import type { Preview as Made } from '../../shared/exporting'
import { Empty } from '../ui/Empty'
import { TablePreview } from './preview/TablePreview'
import { TextPreview } from './preview/TextPreview'
import { WebPage } from './preview/WebPage'

// Only who looks at pages loads what draws them.
const PdfPages = lazy(() => import('./preview/PdfPages').then((module) => ({ default: module.PdfPages })))

interface Props {
  preview: Made | undefined
  making: boolean
  share: number | null
  failed: string | undefined
}

/** What will be written, as its reader will see it. What was made last stays, paler, while the next is made. */
export function Preview({ preview, making, share, failed }: Props) {
  const said = making
    ? share === null
      ? 'Making the preview…'
      : `Making the preview… ${Math.floor(share * 100)} %`
    : ''
  return (
    <section className={making ? 'export-preview making' : 'export-preview'} aria-label="Preview" aria-busy={making}>
      {failed ? (
        <Empty title="There is no preview">{failed}</Empty>
      ) : (
        <Suspense fallback={null}>{preview && <Shown preview={preview} />}</Suspense>
      )}
      <p className="export-making" role="status">
        {said}
      </p>
    </section>
  )
}

function Shown({ preview }: { preview: Made }) {
  switch (preview.is) {
    case 'pages':
      return <PdfPages bytes={preview.bytes} />
    case 'page':
      return <WebPage address={preview.address} note={preview.note} />
    case 'text':
      return <TextPreview text={preview.text} whole={preview.whole} />
    case 'tables':
      return <TablePreview tables={preview.tables} />
  }
}
