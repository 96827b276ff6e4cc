const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TIME = '(\\d{2}:\\d{2}:\\d{2})'
const MONTH = `(${MONTHS.join('|')})`
const FIXED = new RegExp(`^[A-Z][a-z]{2}, (\\d{2}) ${MONTH} (\\d{4}) ${TIME} GMT$`)
const RFC_850 = new RegExp(`^[A-Z][a-z]{5,8}, (\\d{2})-${MONTH}-(\\d{2}) ${TIME} GMT$`)
const ASCTIME = new RegExp(`^[A-Z][a-z]{2} ${MONTH} ([ \\d]\\d) ${TIME} (\\d{4})$`)

/**
 * Parses an HTTP-date (RFC 9110, 5.6.7) to ms UTC: the current format, and the two obsolete ones that a recipient must
 * accept. Null for anything else: such a condition is ignored, whereas `Date.parse` would take “2026” for a date.
 */
export function parseHttpDate(text: string): number | null {
  const fixed = FIXED.exec(text)
  if (fixed) return timeOf(fixed[3], fixed[2], fixed[1], fixed[4])
  const old = RFC_850.exec(text)
  // Two-digit years are 1970 to 2069, so that none is half a century ahead.
  if (old) return timeOf(`${Number(old[3]) < 70 ? 20 : 19}${old[3]}`, old[2], old[1], old[4])
  const asctime = ASCTIME.exec(text)
  return asctime && timeOf(asctime[4], asctime[1], asctime[2]?.replace(' ', '0'), asctime[3])
}

function timeOf(year = '', month = '', day = '', time = ''): number | null {
  const at = Date.parse(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}T${time}Z`)
  // Rejects days that the month does not have, such as 31 April.
  return Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day) ? null : at
}
