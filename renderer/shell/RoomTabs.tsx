import { useKeys } from '../store/keys'
import { useView } from '../store/view'
import { keyShortcut, keyText } from '../ui/shortcuts'
import { enterRoom, rooms } from './rooms'
import './RoomTabs.css'

/** Where one can be in the window: reading, or writing the briefing. */
export const RoomTabs = () => (
  <nav className="room-tabs" aria-label="Rooms">
    {rooms.map((room) => (
      <RoomTab key={room.room} {...room} />
    ))}
  </nav>
)

function RoomTab({ room, label, action }: (typeof rooms)[number]) {
  const here = useView((view) => view.room === room)
  const [keys] = useKeys(action)
  return (
    <button
      type="button"
      aria-current={here ? 'page' : undefined}
      data-tip={label}
      data-keys={keys && keyText(keys)}
      aria-keyshortcuts={keys && keyShortcut(keys)}
      onClick={() => enterRoom(room)}
    >
      {label}
    </button>
  )
}
