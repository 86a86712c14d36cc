import './Excerpts.css'

/**
 * The web page in a frame of another origin that runs no scripts. Its address is one of ours, answered by the main
 * process; links in it lead only within it.
 */
export function WebPage({ address, note }: { address: string; note: string | undefined }) {
  return (
    <div className="web-page">
      {note && <p className="excerpt-note">{note}</p>}
      {/* No permission at all: nothing in it runs, and it can neither open nor send anything. */}
      <iframe key={address} src={address} sandbox="" title="The page as it will be read" />
    </div>
  )
}
