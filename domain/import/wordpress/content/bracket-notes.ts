/**
 * Notes of a text in double brackets, `((…))`, as plug-ins for footnotes read them: behind a word or its punctuation, of
 * one line, with no brackets within but pairs. Code, comments and tags are taken whole, so that nothing in them counts.
 */
const NOTE =
  /<(pre|code|script|style)\b[^]*?(?:<\/\1>|$)|<!--[^]*?(?:-->|$)|(?<=(\p{L}|\p{N}|[.,;:!?…”’»"']|<\/\w{1,6}>))( ?)\(\((?![(\s])((?:(?!<\/?(?:p|div|h\d|ul|ol|li|br|td|th|blockquote|pre|code)\b)[^()\n]|\([^()\n]*\)){2,2000})\)\)(?!\))|<[^<>]*>/giu
const MANY = 3

/**
 * How much a text speaks for such a plug-in: three for a note right behind a mark of punctuation, which nobody writes
 * otherwise; one for any other of several words.
 */
export function signsOfBracketNotes(text: string): number {
  if (!text.includes('((')) return 0
  let signs = 0
  for (const [, , before = '', space, note] of text.matchAll(NOTE)) {
    if (note === undefined) continue
    if (space === '' && /[.,;:!?…”’»]/.test(before)) signs += MANY
    else if (isOfWords(note)) signs++
  }
  return signs
}

/** A text with `markOf` in the place of each note, in a site that shows `signs` of the plug-in. */
export function bracketNotes(html: string, signs: number, markOf: (note: string) => string): string {
  if (signs < MANY || !html.includes('((')) return html
  return html.replaceAll(NOTE, (whole, _code, before, space, note: string | undefined) => {
    const isNote = note !== undefined && (isOfWords(note) || (space === '' && !/[\p{L}\p{N}]/u.test(String(before))))
    return isNote ? markOf(note.trim()) : whole
  })
}

const isOfWords = (note: string): boolean => /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(note)
