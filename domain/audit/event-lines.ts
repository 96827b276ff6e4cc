import { z } from 'zod'
import type { EventView } from '#domain/newsroom-views.ts'

export const exportFormat = z.enum(['csv', 'ndjson'])
export type ExportFormat = z.infer<typeof exportFormat>

export const exportTypes = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const

const COLUMNS: [string, (event: EventView) => string | number | null | undefined][] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => new Date(at).toISOString()],
  ['by', ({ by }) => by?.name ?? by?.id ?? 'Broadsheet'],
  ['by_id', ({ by }) => by?.id],
  ['key', ({ key }) => key?.name],
  ['what', ({ what }) => what],
  ['said', ({ said }) => said],
  ['article_id', ({ articleId }) => articleId],
  ['headline', ({ headline }) => headline],
  ['person', ({ person }) => person?.name ?? person?.id],
  ['details', ({ details }) => JSON.stringify(details)],
]

/** Quotes a CSV cell (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Head of an export: the column names in CSV, nothing in NDJSON. */
export const exportHead = (format: ExportFormat): string =>
  format === 'csv' ? `${COLUMNS.map(([name]) => csvCell(name)).join(',')}\r\n` : ''

/** One event as a line of the export, with its line ending. */
export const exportLine = (format: ExportFormat, event: EventView): string =>
  format === 'csv'
    ? `${COLUMNS.map(([, read]) => csvCell(read(event))).join(',')}\r\n`
    : `${JSON.stringify({ ...event, at: new Date(event.at).toISOString() })}\n`
