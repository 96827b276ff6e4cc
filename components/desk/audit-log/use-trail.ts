import { useInfiniteQuery } from '@tanstack/react-query'
import { auditQueries } from '#components/desk/queries/audit-queries.ts'
import { withQuery } from '#components/desk/queries/by-cursor.ts'
import type { ExportFormat } from '#domain/audit/event-lines.ts'

/** Filters of the audit log; empty fields match everything. */
export type Narrowing = { article: string; person: string; kind: string; day: string }

const asked = (narrowing: Narrowing): Record<string, string> =>
  Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== ''))

/** Returns the download address of the filtered audit log, complete. */
export const exportOf = (narrowing: Narrowing, format: ExportFormat): string =>
  withQuery('/api/events/export', { ...asked(narrowing), format })

/** Reads the audit log page after page, newest first. */
export const useTrail = (narrowing: Narrowing) => useInfiniteQuery(auditQueries.events(asked(narrowing)))
