/** Another reading of a file than the usual one, because a person asked for it. */
export interface How {
  /** The encoding to read its letters in, a WHATWG name. */
  encoding?: string | undefined
  /** Of a web page: all of it, or the part that calls itself the article. */
  part?: 'page' | 'element' | undefined
  /** Of a mail: the attachment whose bytes are wanted, by its place among all. */
  attachment?: number | undefined
}
