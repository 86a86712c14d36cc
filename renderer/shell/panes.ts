/** Widths in px. The reading column asks for its share first. */
export const PANES = {
  text: 560,
  library: { standard: 256, min: 200 },
  inspector: { standard: 320, min: 280 },
} as const

export interface Panes {
  library: number
  inspector: number
}

/**
 * The widths at which the side panes are shown in a window this wide: what was asked for where there is room; else both
 * give until they are at their least; else one of them, `keep`, stays. 0 is closed.
 */
export function fitPanes(window: number, asked: Panes, keep: keyof Panes): Panes {
  const room = window - PANES.text
  const give: keyof Panes = keep === 'library' ? 'inspector' : 'library'
  const least = (pane: keyof Panes): number => (asked[pane] ? Math.min(asked[pane], PANES[pane].min) : 0)
  if (room < least('library') + least('inspector')) {
    const kept = Math.max(0, Math.min(asked[keep], Math.max(room, least(keep))))
    return { [keep]: kept, [give]: 0 } as unknown as Panes
  }
  const first = Math.min(asked[keep], room - least(give))
  return { [keep]: first, [give]: Math.min(asked[give], room - first) } as unknown as Panes
}
