/** Mean width of a letter of a table in px, the space beside a column, and the room of a phone of 375 px. */
const LETTER = 7.6
const SPACE = 16
const PHONE = 340

/**
 * True if a table cannot be as narrow as a phone: its columns cannot be narrower than their longest words. Estimated,
 * because only a browser knows the widths; such tables get a least width at which they do scroll.
 */
export function isWiderThanPhone(rows: readonly (readonly string[])[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const longestIn = (n: number) =>
    Math.max(0, ...rows.flatMap((row) => (row[n] ?? '').split(/[\s\u00ad-]+/)).map((word) => word.length))
  const least = Array.from({ length: columns }, (_, n) => longestIn(n) * LETTER + SPACE)
  return least.reduce((sum, one) => sum + one, 0) > PHONE
}
