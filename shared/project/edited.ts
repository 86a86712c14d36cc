import type { Article } from './tables'

/** Has a person written this field since the article came in? What was read anew came together with where it came from. */
export const isEdited = ({ stamps }: Pick<Article, 'stamps'>, field: string): boolean =>
  stamps?.[field] !== undefined && stamps[field] !== stamps['origins']
