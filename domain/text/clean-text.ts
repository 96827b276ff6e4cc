/** Control characters without tab and line ends, halves of surrogate pairs, and code points that are no characters. */
const UNWANTED = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u
const UNWANTED_ALL = new RegExp(UNWANTED, 'gu')
/** Vertical tab, form feed, next line and the four separators part words. */
// oxlint-disable-next-line no-control-regex -- they are what is replaced
const PARTS_WORDS = /[\v\f\u0085\u001c-\u001f]/g

/**
 * Text without what no page, feed or database can hold: control characters (NUL among them) and lone surrogates are
 * removed, every line end becomes `\n`. What is clean is answered as it is.
 */
export function cleanText(text: string): string {
  if (!UNWANTED.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(PARTS_WORDS, ' ').replace(UNWANTED_ALL, '')
}

/** Numeric character references, as HTML writes them. */
const REFERENCE = /&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?/gi

/** HTML in which neither a character nor a numeric reference stands for what `cleanText` removes. */
export function cleanMarkup(html: string): string {
  const clean = cleanText(html)
  if (!clean.includes('&#')) return clean
  return clean.replace(REFERENCE, (written, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    // Browsers read these as Windows-1252: `&#146;` is an apostrophe.
    if (code >= 0x80 && code <= 0x9f) return written
    if (code > 0x10ffff) return ''
    const character = String.fromCodePoint(code)
    const kept = cleanText(character)
    return kept === character ? written : kept
  })
}
