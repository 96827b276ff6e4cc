/**
 * A cell of a CSV (RFC 4180), quoted where it must be. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function csvCell(value: string | number | null): string {
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r\n]/, "'$&") : String(value ?? '')
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
