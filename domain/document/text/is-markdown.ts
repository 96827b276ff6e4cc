/** Markdown signs at the beginning of a line that are rare in other text. */
const LINES = [
  /^#{1,6} \S/,
  /^ {0,3}(?:[-*+]|\d{1,3}[.)]) \S/,
  /^> ?\S/,
  /^(?:---|\*\*\*|___)\s*$/,
  /^```/,
  /^\|.+\|\s*$/,
]
const INLINE = [/\*\*[^\s*][^*]*\*\*/, /\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]*\)/, /(?:^|\s)`[^`\n]+`/]

/**
 * True for plain text that is clearly Markdown: a heading, two different signs, or one twice. A single hyphen or star
 * at a line’s start occurs in any text.
 */
export function isMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 2_000)
  const begun = lines.flatMap((line) => LINES.findIndex((sign) => sign.test(line))).filter((sign) => sign >= 0)
  if (begun.includes(0) && lines.length > 1) return true
  const within = INLINE.filter((sign) => sign.test(text)).length
  return begun.length + within >= 2
}
