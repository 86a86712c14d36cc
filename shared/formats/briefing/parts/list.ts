import type { Part } from './part'

/** Everything that can be put into a briefing; menus, templates and outputs follow from this list. */
export const parts: readonly Part[] = []

export const partNamed = (name: string): Part | undefined => parts.find((part) => part.name === name)
