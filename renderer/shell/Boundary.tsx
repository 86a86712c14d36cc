import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'

/** What is left when a part of the window fails: the work is in the main process and is safe. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className="blank workbench">
        <Empty
          title="This window has stopped working"
          action={
            <Button tone="primary" onClick={() => location.reload()}>
              Load the window again
            </Button>
          }
        >
          Everything you marked is kept safe on disk.
        </Empty>
      </main>
    )
  }
}
