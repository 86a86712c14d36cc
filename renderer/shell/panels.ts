import { readArticle, view } from '../store/view'
import { articleText, briefingText, focusSoon } from './focus'
import { changeSettings } from './settings'
import { PANES, fitPanes, type Panes } from './panes'
import { setShell, shell } from './state'

type Pane = keyof Panes

/** The width a pane had before it was closed. */
const widths: Panes = { library: PANES.library.standard, inspector: PANES.inspector.standard }

export function setPane(pane: Pane, width: number): void {
  const { panes } = view().settings
  if (panes[pane]) widths[pane] = Math.max(panes[pane], PANES[pane].min)
  changeSettings({ panes: { ...panes, [pane]: width } })
}

const isShown = (pane: Pane): boolean => fitPanes(window.innerWidth, view().settings.panes, shell().keep)[pane] > 0

/** Opens or closes a side pane. One that is open but had to give way to the other takes its place. */
export function togglePane(pane: Pane): void {
  if (isShown(pane)) {
    const held = document.querySelector(`[data-zone="${pane}"]`)?.contains(document.activeElement)
    setPane(pane, 0)
    if (held) (articleText() ?? briefingText())?.focus({ preventScroll: true })
    return
  }
  if (!view().settings.panes[pane]) setPane(pane, widths[pane])
  if (!isShown(pane)) setShell({ keep: pane })
}

export const resetPane = (pane: Pane): void => setPane(pane, PANES[pane].standard)

const ZONES = ['library', 'text', 'inspector', 'header']

/** Takes the focus to the next pane, round and round, and there to what is most of use. */
export function nextPane(step: 1 | -1): void {
  const zones = ZONES.flatMap((name) => document.querySelector<HTMLElement>(`[data-zone="${name}"]`) ?? [])
  const now = zones.findIndex((zone) => zone.contains(document.activeElement))
  const zone = zones[(now + step + zones.length) % zones.length] ?? zones[0]
  const wanted = '[role=listbox], [aria-selected=true], button:not(:disabled), input, [tabindex="0"]'
  ;(
    zone?.querySelector<HTMLElement>('#article-text, #briefing-text, [role=listbox]') ??
    zone?.querySelector<HTMLElement>(wanted)
  )?.focus()
}

/** Keeps the foot line told of where the focus is. Called once. */
export function followFocus(zoneOf: (element: Element | null) => ReturnType<typeof shell>['zone']): void {
  const look = (): void => {
    const zone = zoneOf(document.activeElement)
    if (zone !== shell().zone) setShell({ zone })
  }
  document.addEventListener('focusin', look)
  document.addEventListener('focusout', () => queueMicrotask(look))
}

const show = (pane: Pane): void => {
  if (!isShown(pane)) togglePane(pane)
}

/** Where the article's title, outlet and date are put right: the side panel, while no mark is chosen. */
export function editDetails(article: string): void {
  readArticle(article)
  show('inspector')
  focusSoon(() => document.querySelector('[data-zone="inspector"] [data-field="title"] :is(input, textarea)'))
}

/** Where one looks for something beside the text: an article, and while a briefing is written, a mark. */
export function filterLibrary(): void {
  if (view().room === 'briefing') {
    show('inspector')
    return focusSoon(() => document.getElementById('evidence-filter'))
  }
  show('library')
  focusSoon(() => document.getElementById('library-filter'))
}
