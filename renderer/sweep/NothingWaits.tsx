import { ListChecks } from 'lucide-react'
import { changeSettings } from '../shell/settings'
import { closeSweep } from '../store/sweep'
import { view } from '../store/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Keys } from '../ui/Keys'

const icon = <ListChecks size={28} strokeWidth={1.5} />

const switchOn = (): void => changeSettings({ suggestions: { ...view().settings.suggestions, quotes: true } })

/** What the list says while there is no row in it. */
export function NothingWaits({ on, reading, articles }: { on: boolean; reading: boolean; articles: number }) {
  if (!on)
    return (
      <Empty
        icon={icon}
        title="Suggestions are off"
        action={
          <Button tone="primary" onClick={switchOn}>
            Suggest quotes
          </Button>
        }
      >
        With them on, Quoin reads every article on this computer and lists here who said what, ready to be accepted.
      </Empty>
    )
  if (reading) return <Empty icon={icon} title="Reading your articles…" />
  const back = <Button onClick={() => closeSweep()}>Back to the text</Button>
  if (articles === 0)
    return (
      <Empty icon={icon} title="No articles yet" action={back}>
        Import some, and the quotes in all of them wait here together.
      </Empty>
    )
  return (
    <Empty icon={icon} title="Nothing waits" action={back}>
      Everything that was suggested is marked or dismissed. What comes in with the next article appears here, each in
      its sentence: <Keys keys="Enter" /> makes it a mark, <Keys keys="X" /> dismisses it. Less certain ones can be
      added in Settings.
    </Empty>
  )
}
