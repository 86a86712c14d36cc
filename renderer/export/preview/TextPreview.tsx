import './Excerpts.css'

/** Plain text as it stands in the file. */
export function TextPreview({ text, whole }: { text: string; whole: boolean }) {
  return (
    // A region that scrolls can be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="text-preview" role="region" aria-label="Text" tabIndex={0}>
      <pre className="text" dir="auto">
        {text}
      </pre>
      {!whole && <p className="excerpt-note">The file goes on. This is its beginning.</p>}
    </div>
  )
}
