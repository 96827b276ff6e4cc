import type { Readable } from '#db/engine/open.ts'
import { listEvents } from '#db/queries/audit/list-events.ts'
import type { EventFilter } from '#domain/audit/event-filter.ts'
import { type ExportFormat, exportHead, exportLine } from '#domain/audit/event-lines.ts'
import type { Actor } from '#domain/permissions/can.ts'

const AT_ONCE = 500

type Input = EventFilter & { format: ExportFormat; since?: number | undefined }

/**
 * Streams the audit log as lines, newest first, some hundred at a time. Each part is a query of its own, so that no
 * statement stays open between two parts however slowly they are read. No events for a person who may not read the log.
 */
export function* exportedEvents(db: Readable, actor: Actor, { format, ...filter }: Input): Generator<string> {
  yield exportHead(format)
  let cursor: string | undefined
  do {
    const page = listEvents(db, actor, { ...filter, cursor, size: AT_ONCE })
    if (!page.ok) return
    yield page.value.items.map((event) => exportLine(format, event)).join('')
    cursor = page.value.next ?? undefined
  } while (cursor !== undefined)
}
