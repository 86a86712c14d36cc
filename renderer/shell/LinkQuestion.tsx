import { call } from '../bridge'
import { setView, toast } from '../store/view'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { partsOf } from './linkParts'
import './LinkQuestion.css'

const close = (): void => setView({ link: null })

/** Before anything leaves the window: where a link of an article leads. It is asked every time. */
export function LinkQuestion({ url }: { url: string }) {
  const parts = partsOf(url)
  if (!parts) return null
  const { before, host, after, address, name } = parts
  return (
    <Dialog
      title="Open this link in your browser?"
      onClose={close}
      footer={
        <>
          <Button data-first onClick={close}>
            Cancel
          </Button>
          <Button onClick={() => (copy(address), close())}>Copy address</Button>
          <Button tone="primary" onClick={() => (open(address), close())}>
            Open in browser
          </Button>
        </>
      }
    >
      <p className="link-host" dir="ltr">
        {host}
      </p>
      <p className="link-address" dir="ltr">
        {before}
        <strong>{host}</strong>
        {after}
      </p>
      {name && <p className="link-warning">What stands before the “@” is only a name: the page is at {host}.</p>}
      {/(?:^|\.)xn--/.test(host) && (
        <p className="link-warning">
          The name is written in letters that may look like others. It is shown in its plain form.
        </p>
      )}
      <p className="quiet">Quoin itself fetches nothing. Who runs the page will see that somebody has opened it.</p>
    </Dialog>
  )
}

function open(url: string): void {
  void call('app.openLink', { url }).then((answer) => {
    if (!answer.ok) toast({ tone: 'error', text: answer.failure.message })
  })
}

/** Without asking for a permission, which no page of ours is given. */
function copy(words: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', fill, { once: true, capture: true })
  document.execCommand('copy')
  window.removeEventListener('copy', fill, { capture: true })
  toast({ tone: 'plain', text: 'The address was copied.' })
}
