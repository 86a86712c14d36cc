import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import type { Reading } from './useReading'

/** In the place of a reading that is not here: that it is coming, or what is needed for it. */
export function Waiting({ reading, onAsk }: { reading: Exclude<Reading, { state: 'here' }>; onAsk: () => void }) {
  if (reading.state === 'waiting') return <Empty title="Reading the file…">This takes a moment.</Empty>
  return (
    <Empty
      title={reading.ask ? 'The file is needed' : 'This could not be read'}
      action={reading.ask && <Button onClick={onAsk}>Choose the file…</Button>}
    >
      {reading.why}
    </Empty>
  )
}
