import { articles } from './articles'
import { claims } from './claims'
import { disagreements } from './disagreements'
import { method } from './method'
import type { Part } from './part'
import { passages } from './passages'
import { quotes } from './quotes'
import { scope } from './scope'
import { sources } from './sources'
import { speakers } from './speakers'
import { timeline } from './timeline'

/** Everything that can be put into a briefing; menus, templates and outputs follow from this list. */
export const parts: readonly Part[] = [
  quotes,
  claims,
  passages,
  sources,
  scope,
  disagreements,
  timeline,
  speakers,
  articles,
  method,
]

export const partNamed = (name: string): Part | undefined => parts.find((part) => part.name === name)
