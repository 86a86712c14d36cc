import type { Mark } from '../../shared/project/tables'
import type { Surface } from './surface'

/** What an action of the article is given. */
export interface At {
  surface: Surface
  article: string
  /** The mark that is chosen in this article. */
  chosen: Mark | undefined
}
