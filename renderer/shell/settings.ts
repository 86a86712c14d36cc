import { call } from '../bridge'
import type { Settings } from '../../shared/contract'
import { waitToWrite } from '../store/edits'
import { say, setView, toast, view } from '../store/view'
import { nextScale } from './scale'

let waiting: Partial<Settings> = {}
let timer = 0

/** Changes settings at once on the screen and a moment later on disk, so that dragging a pane writes once. */
export function changeSettings(change: Partial<Settings>): void {
  showSettings({ ...view().settings, ...change })
  waiting = { ...waiting, ...change }
  clearTimeout(timer)
  timer = window.setTimeout(() => void write(), 400)
}

async function write(): Promise<void> {
  clearTimeout(timer)
  const change = waiting
  if (Object.keys(change).length === 0) return
  waiting = {}
  const answer = await call('settings.change', change)
  if (!answer.ok) toast({ tone: 'warning', text: answer.failure.message })
}

/** The settings as another window or the menu changed them; what is still waiting here stays. */
export const followSettings = (settings: Settings): void => showSettings({ ...settings, ...waiting })

waitToWrite(() => void write())

/** Draws the window as the settings say. */
export function showSettings(settings: Settings): void {
  const root = document.documentElement
  if (settings.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = settings.theme
  root.style.setProperty('--text-scale', String(settings.textScale))
  setView({ settings })
}

export const scaleText = (step: 1 | -1 | 0): void =>
  changeSettings({ textScale: nextScale(view().settings.textScale, step) })

/** The choices of an export, for the next one. */
export const rememberExport = (exporting: Settings['exporting']): void => changeSettings({ exporting })

export function toggleSuggestions(): void {
  const { suggestions } = view().settings
  const quotes = !suggestions.quotes && !suggestions.claims
  changeSettings({ suggestions: { ...suggestions, quotes, claims: false } })
  say(quotes ? 'Quotes are suggested.' : 'Suggestions are off.')
}
