import { and, count, desc, eq, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared, type RowOf } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { noteInWords } from '#db/queries/people/mentioned-people.ts'
import { articles, assignments, notes, notifications, people } from '#db/schema/tables.ts'
import type { DigestLine } from '#domain/notifications/digest.ts'
import { notificationKind } from '#domain/notifications/notification-kind.ts'
import type { NotificationView, OwnNotificationsView } from '#domain/notifications/notification-views.ts'
import { announcement, pathOfNotification, quoted } from '#domain/notifications/notification-words.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Reader = Pick<Actor, 'id' | 'role'>
const SIZE = 30
export const NOTIFICATIONS = listCursor('notifications', 'number')
const READER = { me: articles.createdBy, readsAll: number }
/** Somebody may read no more of a story than `can()` lets them now, whatever they were notified of before. */
const isOwn = ({ me, readsAll }: { me: SQL; readsAll: SQL }) =>
  and(
    eq(notifications.personId, me),
    sql`(${notifications.articleId} is null or (${articles.deletedAt} is null and (${readsAll} or ${articles.createdBy} = ${me}
      or ${assignments.personId} = ${me} or ${articles.status} in ('published', 'withdrawn'))))`,
  )
const rows = (db: BetterSQLite3Database) =>
  db
    .select({
      ...columns(notifications, 'id', 'kind', 'articleId', 'comment', 'at', 'readAt'),
      headline: articles.headline,
      by: people.name,
      note: notes.body,
    })
    .from(notifications)
    .leftJoin(articles, eq(articles.id, notifications.articleId))
    .leftJoin(assignments, eq(assignments.articleId, notifications.articleId))
    .leftJoin(people, eq(people.id, notifications.by))
    .leftJoin(notes, eq(notes.id, notifications.noteId))
const PAGE = prepared({ ...READER, before: notifications.id }, (db, { before, ...reader }) =>
  rows(db)
    .where(and(isOwn(reader), lt(notifications.id, before)))
    .orderBy(desc(notifications.id))
    .limit(SIZE + 1),
)
const TO_MAIL = prepared({ ...READER, now: notifications.mailAt }, (db, { now, ...reader }) =>
  rows(db)
    .where(and(isOwn(reader), lte(notifications.mailAt, now)))
    .orderBy(notifications.id),
)
const UNREAD = prepared(READER, (db, reader) =>
  db
    .select({ n: count() })
    .from(notifications)
    .leftJoin(articles, eq(articles.id, notifications.articleId))
    .leftJoin(assignments, eq(assignments.articleId, notifications.articleId))
    .where(and(isOwn(reader), isNull(notifications.readAt))),
)
type Row = RowOf<typeof PAGE>

const readerOf = ({ id, role }: Reader) => ({ me: id, readsAll: Number(role !== 'reporter') })

/** Lists the notifications of a person, newest first, 30 at a time, and counts the unread. `cursor` as in `next`. */
export function ownNotifications(
  db: Readable,
  actor: Reader,
  { cursor }: { cursor?: string | undefined } = {},
): OwnNotificationsView {
  const [before] = NOTIFICATIONS.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER]
  const reader = readerOf(actor)
  const { items, next } = NOTIFICATIONS.toPage(PAGE.all(db, { ...reader, before }), SIZE, ({ id }) => [id])
  return { items: items.map((row) => toView(db, row)), unread: UNREAD.get(db, reader)?.n ?? 0, next }
}

/** Lists the notifications for a person’s letter at `now` (ms UTC), oldest first. */
export function notificationsToMail(db: Readable, actor: Reader, now: number): DigestLine[] {
  return TO_MAIL.all(db, { ...readerOf(actor), now }).map((row) => ({
    // Throws at a kind that a newer version wrote.
    kind: notificationKind.parse(row.kind),
    by: row.by,
    headline: row.headline,
    ...leadOf(db, row),
  }))
}

const toView = (db: Readable, row: Row): NotificationView => {
  const { kind, by, id, at, readAt, headline } = row
  return { id, kind, at, readAt, says: announcement({ kind, by, headline, to: null }), ...leadOf(db, row) }
}

/** The note or comment of a notification, and the page that it leads to. */
const leadOf = (db: Readable, { kind, articleId, note, comment }: Row) => ({
  text: quoted(note === null ? comment : noteInWords(db, note).body),
  path: pathOfNotification(kind, articleId),
})
