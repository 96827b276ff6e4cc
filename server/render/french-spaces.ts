const NARROW = '\u202F'
const WIDE = '\u00A0'

const AFTER_OPENING = /«[ \u00A0]/g
/** Before a sign that ends a word; not before one that begins something, as in “?q=”. */
const BEFORE_HIGH = /[ \u00A0](?=(?:»|[;!?]+(?:[\s\u00A0»”)\]…]|$)))/g
/** A colon between figures is a time or a score. */
const BEFORE_COLON = /[ \u00A0](?=:(?:[\s\u00A0]|$)(?!\d))/g

/**
 * The spaces that French sets before high punctuation and inside its quotation marks, in place of those that were typed:
 * narrow and no-break, and no-break before a colon. None is added where none was typed.
 */
export const frenchSpaces = (text: string): string =>
  text.replace(AFTER_OPENING, `«${NARROW}`).replace(BEFORE_HIGH, NARROW).replace(BEFORE_COLON, WIDE)
