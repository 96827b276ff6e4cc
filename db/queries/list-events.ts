import { desc, eq, lt } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { events } from '#db/schema/newsroom.ts'
import { people } from '#db/schema/people.ts'
import type { EventView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const SIZE = 50

/** The audit, newest first, 50 at a time; `cursor` is the id of the last one seen. What was done to people only an admin sees. */
export function listEvents(
  db: Readable,
  actor: Actor,
  input: { cursor?: string | undefined },
): Result<{ items: EventView[]; next: string | null }, 'not-allowed'> {
  if (!can(actor, 'events.read')) return refuse('not-allowed')
  const before = /^\d{1,15}$/.test(input.cursor ?? '') ? Number(input.cursor) : Number.MAX_SAFE_INTEGER
  const rows = db
    .select({
      id: events.id,
      at: events.at,
      actor: events.actor,
      name: people.name,
      what: events.what,
      articleId: events.articleId,
      details: events.details,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(lt(events.id, before))
    .orderBy(desc(events.id))
    .limit(SIZE + 1)
    .all()
  const page = rows.slice(0, SIZE)
  const items = page
    .filter((row) => !row.what.startsWith('person.') || can(actor, 'people.manage'))
    .map(({ actor: by, name, ...row }) => ({ ...row, by: by === null ? null : { id: by, name } }))
  return ok({ items, next: rows.length > SIZE ? String(page.at(-1)?.id) : null })
}
