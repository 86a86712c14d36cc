const INDEFINITE = /^(an?|one|another|some|several|two|three|four|five|unnamed|unidentified|anonymous)\s/iu

/** Words for people who have no name in what they say. */
const SOMEBODY = /(^|[\s-])(officials?|sources?|diplomats?|aides?|insiders?|persons?|people)$/iu

/** Where what somebody is ends, and what else is said of them begins: "a diplomat / with knowledge of the talks". */
const MORE = /,|\s(about|at|briefed|close|familiar|for|from|in|near|of|on|that|to|who|whose|with|within)\s/iu

const headOf = (name: string): string => name.trim().split(MORE, 1)[0]!.trim()

/**
 * Is this somebody described and not named: "a senior Iranian official", "Western diplomats"? A word with a capital in
 * it says only where they are from. `isBody` tells a head that is a body and no person: "a European court".
 */
export function isDescribed(name: string, isBody: (head: string) => boolean): boolean {
  const head = headOf(name)
  const last = head.slice(head.lastIndexOf(' ') + 1)
  if (SOMEBODY.test(head)) return true
  return INDEFINITE.test(head) && /^\p{Ll}/u.test(last) && !isBody(last)
}
