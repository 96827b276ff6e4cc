/** Control characters except tab and line feed, lone surrogates, and noncharacters. */
const UNWANTED = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u
const UNWANTED_ALL = new RegExp(UNWANTED, 'gu')
/** Vertical tab, form feed, next line and the four separators become spaces, because they separate words. */
// oxlint-disable-next-line no-control-regex -- they are what is replaced
const PARTS_WORDS = /[\v\f\u0085\u001c-\u001f]/g

/**
 * Removes characters that no page, feed or database can hold: control characters (NUL among them) and lone surrogates.
 * Every line end becomes `\n`. Clean text is returned unchanged.
 */
export function cleanText(text: string): string {
  if (!UNWANTED.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(PARTS_WORDS, ' ').replace(UNWANTED_ALL, '')
}

/** Numeric character references, as HTML writes them. */
const REFERENCE = /&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?/gi

/** Cleans HTML as `cleanText` does, including numeric references to the characters that it removes. */
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
