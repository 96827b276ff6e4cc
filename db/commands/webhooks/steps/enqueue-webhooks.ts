import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared, text } from '#db/engine/prepared.ts'
import { articles, people, published, webhooks } from '#db/schema/tables.ts'
import type { HandedEdition } from '#domain/newsletters/handed-edition.ts'
import type { WebhookKind } from '#domain/notifications/notification-kind.ts'
import { quoted } from '#domain/notifications/notification-words.ts'
import type { WebhookEvent } from '#domain/notifications/webhook-message.ts'
import { articlePath } from '#domain/urls/paths.ts'

type Happened = {
  kind: WebhookKind
  /** ms UTC. */
  at: number
  by: string | null
  /** The id of the person to whom a story was handed. */
  to: string | null
  articleId: number | null
  comment: string
  edition?: HandedEdition
}

const WANTED = prepared({ kind: text }, (db, { kind }) => {
  const { id, address, kinds } = webhooks
  const isWanted = sql`exists (select 1 from json_each(${kinds}) where value = ${kind})`
  return db.select({ id, address }).from(webhooks).where(isWanted).orderBy(id)
})

/** Enqueues a message to each webhook that asks for this kind, in the transaction of what happened. */
export function enqueueWebhooks(tx: Tx, happened: Happened): void {
  const { kind, at, by, to, articleId, comment, edition } = happened
  const hooks = WANTED.all(tx, { kind })
  if (hooks.length === 0) return
  const story = { id: articles.id, headline: articles.headline, slug: published.slug }
  const stories = tx.select(story).from(articles).leftJoin(published, eq(published.articleId, articles.id))
  const row = stories.where(eq(articles.id, articleId ?? 0)).get()
  const path = row?.slug == null ? null : articlePath(row.slug)
  const about = row ? { id: row.id, headline: row.headline, path } : null
  const name = (to && tx.select().from(people).where(eq(people.id, to)).get()?.name) ?? null
  const event = { kind, at, by, to: name, story: about, comment: quoted(comment), edition }
  for (const hook of hooks) enqueueWebhookMessage(tx, hook, event)
}

/** Enqueues one message. Its id stays the same when it is sent again, so that a receiver can tell. */
export function enqueueWebhookMessage(
  tx: Tx,
  hook: { id: number; address: string },
  event: WebhookEvent,
  message = `msg_${randomUUID()}`,
): void {
  const payload = { webhook: hook.id, message, event }
  const target = new URL(hook.address).host
  ENQUEUE.run(tx, { kind: 'webhook', payload, dedupeKey: `webhook:${message}`, dueAt: event.at, target })
}
