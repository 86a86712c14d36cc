import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { takeFiles, takeText } from './imports'
import './DropZone.css'

/** Files, or text from another program, dropped anywhere on the window. While they hover, it says what will happen. */
export function DropZone() {
  const [over, setOver] = useState<'files' | 'text' | null>(null)
  useEffect(() => {
    // Words dragged inside the window are not for us.
    let own = false
    let depth = 0
    const kind = (event: DragEvent): 'files' | 'text' | null => {
      const types = event.dataTransfer?.types ?? []
      return own ? null : types.includes('Files') ? 'files' : types.includes('text/plain') ? 'text' : null
    }
    const end = (): void => {
      depth = 0
      setOver(null)
    }
    const listeners: { [N in keyof DocumentEventMap]?: (event: DocumentEventMap[N]) => void } = {
      dragstart: () => void (own = true),
      dragend: () => {
        own = false
        end()
      },
      dragenter: (event) => {
        if (!kind(event)) return
        depth++
        setOver(kind(event))
      },
      dragleave: (event) => {
        if (kind(event) && --depth <= 0) end()
      },
      dragover: (event) => {
        if (!kind(event) || !event.dataTransfer) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      drop: (event) => {
        const what = kind(event)
        end()
        if (!what || !event.dataTransfer) return
        event.preventDefault()
        if (what === 'files') void takeFiles([...event.dataTransfer.files])
        else void takeText(event.dataTransfer)
      },
    }
    const stop = new AbortController()
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener, { signal: stop.signal })
    return () => stop.abort()
  }, [])
  if (!over) return null
  return (
    <div className="drop-zone">
      <div className="drop-zone-card">
        <FileInput size={28} strokeWidth={1.5} aria-hidden="true" />
        <p className="drop-zone-title">
          {over === 'files' ? 'Drop to import' : 'Drop to import this text as an article'}
        </p>
        <p>
          {over === 'files'
            ? 'Articles, and those in folders, are added to this project. A .quoin file is opened.'
            : 'It is kept exactly as it is.'}
        </p>
      </div>
    </div>
  )
}
