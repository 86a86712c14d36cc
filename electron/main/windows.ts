import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { EventName, Events } from '../../shared/contract'
import { ORIGIN } from './serve'

/** Milliseconds that a window has to hand over what is typed in it. */
const HAND_OVER = 1000

/** The windows that show the open project, by the number of their page. The one used last comes first. */
export class Windows {
  private open: BrowserWindow[] = []
  private readonly waiting = new Map<number, () => void>()

  constructor(
    /** Where a development server has the page. */
    private readonly devServer: string | undefined,
  ) {}

  get all(): readonly BrowserWindow[] {
    return this.open
  }

  /** The one a person is working in. */
  get current(): BrowserWindow | undefined {
    return this.open[0]
  }

  add(window: BrowserWindow): void {
    this.open.push(window)
    const { id } = window.webContents
    window.on('focus', () => (this.open = [window, ...this.open.filter((one) => one !== window)]))
    window.on('closed', () => {
      this.open = this.open.filter((one) => one !== window)
      this.collected(id)
    })
  }

  byId(id: number | undefined): BrowserWindow | undefined {
    return this.open.find((window) => window.webContents.id === id) ?? this.current
  }

  /** The number of the window that calls, when the call comes from the main frame of one of ours, showing our page. */
  callerOf({ sender, senderFrame }: IpcMainInvokeEvent): number | undefined {
    if (!this.open.some((window) => window.webContents === sender)) return undefined
    if (!senderFrame || senderFrame.parent !== null) return undefined
    const { devServer } = this
    const ours =
      senderFrame.url.startsWith(`${ORIGIN}/`) || (devServer !== undefined && senderFrame.url.startsWith(devServer))
    return ours ? sender.id : undefined
  }

  tell<N extends EventName>(name: N, event: Events[N], except?: unknown): void {
    for (const { webContents } of this.open) if (webContents.id !== except) webContents.send(name, event)
  }

  /** See Desktop. A window answers by the call `app.collected`, which comes after the changes it sends before. */
  async collect(): Promise<void> {
    const ids = this.open.filter(({ webContents }) => !webContents.isCrashed()).map(({ webContents }) => webContents.id)
    const answers = ids.map((id) => new Promise<void>((resolve) => this.waiting.set(id, resolve)))
    this.tell('collect', {})
    await Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, HAND_OVER))])
  }

  collected(id: number): void {
    this.waiting.get(id)?.()
    this.waiting.delete(id)
  }
}
