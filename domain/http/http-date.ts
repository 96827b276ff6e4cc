const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TIME = '(\\d{2}:\\d{2}:\\d{2})'
const MONTH = `(${MONTHS.join('|')})`
const FIXED = new RegExp(`^[A-Z][a-z]{2}, (\\d{2}) ${MONTH} (\\d{4}) ${TIME} GMT$`)
const RFC_850 = new RegExp(`^[A-Z][a-z]{5,8}, (\\d{2})-${MONTH}-(\\d{2}) ${TIME} GMT$`)
const ASCTIME = new RegExp(`^[A-Z][a-z]{2} ${MONTH} ([ \\d]\\d) ${TIME} (\\d{4})$`)

/**
 * The time of an HTTP-date (RFC 9110, 5.6.7) in ms UTC: the form in use, and the two old ones that a recipient must
 * understand. Null where it is none: such a condition is ignored, and `Date.parse` would take “2026” for a date.
 */
export function parseHttpDate(text: string): number | null {
  const fixed = FIXED.exec(text)
  if (fixed) return timeOf(fixed[3], fixed[2], fixed[1], fixed[4])
  const old = RFC_850.exec(text)
  // The last two digits of a year: those that were last, and none that would be half a century ahead.
  if (old) return timeOf(`${Number(old[3]) < 70 ? 20 : 19}${old[3]}`, old[2], old[1], old[4])
  const asctime = ASCTIME.exec(text)
  return asctime && timeOf(asctime[4], asctime[1], asctime[2]?.replace(' ', '0'), asctime[3])
}

function timeOf(year = '', month = '', day = '', time = ''): number | null {
  const at = Date.parse(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}T${time}Z`)
  // A month has no 31st that it has not.
  return Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day) ? null : at
}
