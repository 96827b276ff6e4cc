import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { noteInWords } from '#db/queries/people/mentioned-people.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import type { NotificationView, OwnNotificationsView } from '#domain/notifications/notification-views.ts'
import { announcement, pathOfNotification, quoted } from '#domain/notifications/notification-words.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Reader = Pick<Actor, 'id' | 'role'>
type Row = {
  id: number
  kind: NotificationKind
  articleId: number | null
  headline: string | null
  by: string | null
  comment: string
  note: string | null
  at: number
  readAt: number | null
}

const SIZE = 30
/** Somebody may read no more of a story than `can()` lets them now, whatever they were told of it before. */
const OWN = `from notifications n left join articles a on a.id = n.article_id
  left join assignments s on s.article_id = n.article_id
  where n.person_id = @me and (n.article_id is null or (a.deleted_at is null and (@readsAll = 1
    or a.created_by = @me or s.person_id = @me or a.status in ('published', 'withdrawn'))))`
const ROWS = `select n.id, n.kind, n.article_id articleId, a.headline, n.comment, n.at, n.read_at readAt,
  (select name from people where id = n.by) by, (select body from notes where id = n.note_id) note ${OWN}`

const readerOf = ({ id, role }: Reader) => ({ me: id, readsAll: Number(role !== 'reporter') })

/** Lists the notifications of a person, newest first, 30 at a time, and counts the unread. `cursor` as in `next`. */
export function ownNotifications(
  db: Readable,
  actor: Reader,
  { cursor }: { cursor?: string | undefined } = {},
): OwnNotificationsView {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const reader = readerOf(actor)
  const sql = `${ROWS} and n.id < @before order by n.id desc limit ${SIZE + 1}`
  const rows = statement<Row>(db, sql).all({ ...reader, before })
  const items = rows.slice(0, SIZE).map((row) => toView(db, row))
  const unread = statement<{ n: number }>(db, `select count(*) n ${OWN} and n.read_at is null`).get(reader)?.n ?? 0
  return { items, unread, next: rows.length > SIZE ? String(items.at(-1)?.id) : null }
}

/** Lists the notifications for a person’s letter at `now` (ms UTC), oldest first. */
export function notificationsToMail(db: Readable, actor: Reader, now: number): NotificationView[] {
  const sql = `${ROWS} and n.mail_at <= @now order by n.id`
  return statement<Row>(db, sql)
    .all({ ...readerOf(actor), now })
    .map((row) => toView(db, row))
}

function toView(db: Readable, { kind, articleId, by, note, comment, id, at, readAt, headline }: Row): NotificationView {
  const said = note === null ? comment : noteInWords(db, note).body
  return {
    ...{ id, kind, at, readAt, text: quoted(said) },
    says: announcement({ kind, by, headline, to: 'you' }),
    path: pathOfNotification(kind, articleId),
  }
}
