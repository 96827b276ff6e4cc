import { filled, withQuery } from '#components/desk/queries/api-query.ts'
import type { ExportFormat } from '#domain/audit/event-lines.ts'

/** Filters of the audit log; empty fields match everything. */
export type Narrowing = { article: string; person: string; kind: string; day: string }

/** Returns the download address of the filtered audit log, complete. */
export const exportOf = (narrowing: Narrowing, format: ExportFormat): string =>
  withQuery('/api/events/export', { ...filled(narrowing), format })
