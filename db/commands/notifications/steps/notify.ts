import { sql } from 'drizzle-orm'
import { type StoryPeople, storyPeople } from '#db/commands/notifications/steps/story-people.ts'
import { enqueueWebhooks } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { lettersOff, notifications } from '#db/schema/tables.ts'
import { nextQuarter } from '#domain/notifications/digest.ts'
import { isWebhookKind, type NotificationKind } from '#domain/notifications/notification-kind.ts'
import { type Relation, whoIsNotified } from '#domain/notifications/who-is-notified.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Notified = {
  kind: NotificationKind
  actor: Pick<Actor, 'id' | 'name'>
  /** Null: the front. */
  articleId: number | null
  now: number
  /** People whom the act names; the story's own are looked up. */
  named?: Partial<Record<Exclude<Relation, keyof StoryPeople>, readonly (string | null)[]>>
  noteId?: number
  /** A person's own words with the act, for example why a story was sent back. */
  comment?: string
}

const ROW = columns(notifications, 'personId', 'kind', 'articleId', 'noteId', 'at', 'by', 'comment', 'mailAt')
const INSERT = prepared(ROW, (db, row) => {
  const isOff = sql`exists (select 1 from ${lettersOff} where person_id = ${row.personId} and kind = ${row.kind})`
  return db.insert(notifications).values({ ...row, mailAt: sql`case when ${isOff} then null else ${row.mailAt} end` })
})

/**
 * Tells the people whom an act concerns, and the webhooks that ask for it, in the transaction of the act, after it.
 * Nobody is notified of a story that they may not read. Returns the ids of those who are notified.
 */
export function notify(tx: Tx, { kind, actor, articleId, now, named = {}, noteId, comment = '' }: Notified): string[] {
  const people = storyPeople(tx, articleId)
  const peopleOf = (relation: Relation) =>
    relation in people.of ? people.of[relation as keyof StoryPeople] : (named[relation as keyof typeof named] ?? [])
  const notified = people.readers(whoIsNotified(kind, peopleOf, actor.id))
  const row = { kind, articleId, noteId: noteId ?? null, at: now, by: actor.id, comment, mailAt: nextQuarter(now) }
  for (const personId of notified) INSERT.run(tx, { ...row, personId })
  if (isWebhookKind(kind)) {
    const to = named['new-assignee']?.[0] ?? null
    enqueueWebhooks(tx, { kind, at: now, by: actor.id === null ? null : actor.name, to, articleId, comment })
  }
  return notified
}
