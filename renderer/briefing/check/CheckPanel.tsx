import type { KeyboardEvent } from 'react'
import { countOf, useChecking, type Item } from '../../store/checking'
import { Button } from '../../ui/Button'
import { KeysOf } from '../../shell/KeysOf'
import { CheckItem } from './CheckItem'
import { updateAll } from './deeds'
import './Check.css'

/** What should be looked at before the briefing goes out. Up and down choose, Enter goes there. */
export function CheckPanel() {
  const { items, at } = useChecking()
  const stale = items.flatMap((item) => (item.is === 'stale' ? [item.stale] : []))
  if (items.length === 0) return <p className="pane-none">Nothing to look at.</p>
  return (
    <>
      <div className="check-head">
        <p role="status">{saying(items)}</p>
        {stale.length > 1 && <Button onClick={() => updateAll(stale)}>Update all</Button>}
      </div>
      {/* The keys are those of the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className="check-list" aria-label="To look at" onKeyDown={move}>
        {items.map((item) => (
          <CheckItem key={item.key} item={item} current={item.key === at} />
        ))}
      </ul>
      <p className="check-keys">
        <KeysOf id="check.next" /> next <KeysOf id="check.previous" /> previous
      </p>
    </>
  )
}

function saying(items: readonly Item[]): string {
  const stops = items.filter((item) => item.is === 'finding' && item.finding.stops).length
  const all = countOf(items)
  const rest = all - stops
  if (all === 0) return 'Nothing more to look at.'
  if (stops === 0) return `${all} to look at`
  return `${stops} ${stops === 1 ? 'stops' : 'stop'} the export${rest ? `, ${rest} more to look at` : ''}`
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.check-go')]
  const own = (event.target as Element).closest('.check-item')?.querySelector<HTMLElement>('.check-go')
  const next = all[(own ? all.indexOf(own) : -1) + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  event.preventDefault()
}
