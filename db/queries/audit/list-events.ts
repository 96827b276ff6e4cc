import { aliasedTable, and, desc, eq, gte, inArray, lt, notLike, or, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { site } from '#db/queries/settings/site.ts'
import { apiKeys, articles, events, people } from '#db/schema/tables.ts'
import { type EventFilter, spanOfDay } from '#domain/audit/event-filter.ts'
import { sentenceOfEvent } from '#domain/audit/sentence-of-event.ts'
import type { EventView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const SIZE = 50
export const EVENTS = listCursor('events', 'number')
const aboutPerson = sql<string | null>`json_extract(${events.details}, '$.person')`
const whom = aliasedTable(people, 'whom')

export type EventsInput = EventFilter & { cursor?: string | undefined; size?: number; since?: number | undefined }

/**
 * The audit log, newest first, 50 at a time; `since` an instant in ms UTC.
 * Only an admin sees events about people. Refused: `not-allowed`.
 */
export function listEvents(
  db: Readable,
  actor: Actor,
  input: EventsInput,
): Result<{ items: EventView[]; next: string | null }, 'not-allowed'> {
  if (!can(actor, 'events.read')) return refuse('not-allowed')
  const size = input.size ?? SIZE
  const rows = db
    .select({
      ...columns(events, 'id', 'at', 'what', 'articleId', 'details'),
      headline: articles.headline,
      actorId: events.actor,
      actorName: people.name,
      key: columns(apiKeys, 'id', 'name'),
      person: columns(whom, 'id', 'name'),
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .leftJoin(whom, eq(whom.id, aboutPerson))
    .leftJoin(articles, eq(articles.id, events.articleId))
    .leftJoin(apiKeys, eq(apiKeys.id, events.keyId))
    .where(and(...wanted(db, actor, input)))
    .orderBy(desc(events.id))
    .limit(size + 1)
    .all()
  return ok(EVENTS.toPage(rows.map(toView), size, ({ id }) => [id]))
}

function wanted(db: Readable, actor: Actor, input: EventsInput): (SQL | undefined)[] {
  const { cursor, article, person, kind, day, since } = input
  const seen = EVENTS.placeIn(cursor)
  const span = day === undefined ? null : spanOfDay(site(db).zone, day)
  return [
    seen ? lt(events.id, seen[0]) : undefined,
    article === undefined ? undefined : eq(events.articleId, article),
    person === undefined ? undefined : inArray(events.id, ofPerson(db, person)),
    // The first half of a kind selects all kinds below it: `/` is the character after the full stop.
    kind === undefined
      ? undefined
      : or(eq(events.what, kind), and(gte(events.what, `${kind}.`), lt(events.what, `${kind}/`))),
    span === null ? undefined : and(gte(events.at, span.from), lt(events.at, span.to)),
    since === undefined ? undefined : gte(events.at, since),
    can(actor, 'people.manage') ? undefined : notLike(events.what, 'person.%'),
  ]
}

/** Events by a person and events about them: two walks, each along its own index. */
function ofPerson(db: Readable, person: string) {
  const did = db.select({ id: events.id }).from(events).where(eq(events.actor, person))
  return did.unionAll(db.select({ id: events.id }).from(events).where(eq(aboutPerson, person)))
}

type Row = Omit<EventView, 'by' | 'said'> & { actorId: string | null; actorName: string | null }

function toView({ actorId, actorName, key, person, details, headline, ...row }: Row): EventView {
  const by = actorId === null ? null : { id: actorId, name: actorName }
  return {
    ...row,
    details,
    headline,
    by,
    key,
    said: sentenceOfEvent(row.what, { by, headline, person, details }),
    person,
  }
}
