const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i
/** Ids that this program makes of a story's number, which no other story may have. */
const OWN = /^tag:[^,]*,2026:(?:article|correction|guid)\//i
const LONGEST = 2_048

/** True for an id that is an IRI, as Atom demands of every id. */
export const isIri = (id: string): boolean => IRI.test(id)

/**
 * Id that a story had in the feeds of another system, without white space at its edges; null for text that cannot be one:
 * empty, longer than 2,048 letters, of several lines, or in the form of ids that are made here.
 */
export function feedIdIn(text: string): string | null {
  const id = text.trim()
  const isOne = id !== '' && id.length <= LONGEST && !/\p{C}/u.test(id) && id.isWellFormed() && !OWN.test(id)
  return isOne ? id : null
}
