const AND = /\s*(?:,\s*)?\s(?:and|und|et|og|och|y|&)\s+/i
/** Small words that names hold; any other small word is of an office or an institution. */
const PARTICLES = /^(?:al|ap|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/

/** True for a line that may name several people. */
export const hasParts = (line: string): boolean => /,|\s(?:and|und|et|og|och|y|&)\s/i.test(line)

export type BylineParts = { names: string[]; how: 'one' | 'kept' | 'parted' }

/**
 * Parts a byline in one line: at an “and” between names, and at commas where an “and” stands, or where every part is an
 * author elsewhere in the archive. “Jo Aas, Director” is one person. `how` is `kept` where a comma or an “and” stays.
 */
export function bylineParts(line: string, isAuthor: (name: string) => boolean): BylineParts {
  const whole = line.trim()
  if (isAuthor(whole) || !hasParts(whole)) return { names: whole === '' ? [] : [whole], how: 'one' }
  const joint = whole.split(AND)
  const parts = joint.flatMap((one) => one.split(',')).map((one) => one.trim())
  const names = parts.filter((one) => one !== '')
  const areKnown = names.every(isAuthor)
  if (names.length > 1 && (areKnown || (joint.length > 1 && names.every(isNameLike)))) return { names, how: 'parted' }
  return { names: [whole], how: 'kept' }
}

function isNameLike(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length <= 5 && words.every((word) => PARTICLES.test(word) || !/^\p{Ll}/u.test(word))
}
