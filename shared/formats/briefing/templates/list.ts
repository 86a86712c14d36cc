import { factCheck } from './fact-check'
import { full } from './full'
import { quoteSheet } from './quote-sheet'
import type { Template } from './template'
import { twoPages } from './two-pages'

/** The templates that come with the program. */
export const templates: readonly Template[] = [full, twoPages, quoteSheet, factCheck]

export const templateNamed = (name: string): Template | undefined => templates.find((one) => one.name === name)
