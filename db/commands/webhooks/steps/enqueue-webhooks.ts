import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { outbox } from '#db/schema/newsroom-tables.ts'
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
}

const WANTED = `select id, address from webhooks where exists (select 1 from json_each(kinds) where value = ?) order by id`
const STORY = `select a.id, a.headline, p.slug from articles a left join published p on p.article_id = a.id where a.id = ?`
const NAME = 'select name from people where id = ?'

/** Enqueues a message to each webhook that asks for this kind, in the transaction of what happened. */
export function enqueueWebhooks(tx: Tx, { kind, at, by, to, articleId, comment }: Happened): void {
  const hooks = statement<{ id: number; address: string }>(tx, WANTED).all(kind)
  if (hooks.length === 0) return
  const row = statement<{ id: number; headline: string; slug: string | null }>(tx, STORY).get(articleId)
  const story = row
    ? { id: row.id, headline: row.headline, path: row.slug === null ? null : articlePath(row.slug) }
    : null
  const name = to === null ? null : (statement<{ name: string }>(tx, NAME).get(to)?.name ?? null)
  const event = { kind, at, by, to: name, story, comment: quoted(comment) }
  for (const hook of hooks) enqueueWebhookMessage(tx, hook, event)
}

/** Enqueues one message. Its id stays the same when it is sent again, so that a receiver can tell. */
export function enqueueWebhookMessage(tx: Tx, hook: { id: number; address: string }, event: WebhookEvent): void {
  const message = `msg_${randomUUID()}`
  tx.insert(outbox)
    .values({
      ...{ kind: 'webhook', payload: { webhook: hook.id, message, event }, dedupeKey: `webhook:${message}` },
      ...{ dueAt: event.at, target: new URL(hook.address).host },
    })
    .run()
}
