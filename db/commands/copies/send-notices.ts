import { and, asc, eq, inArray, lte, ne, or, sql } from 'drizzle-orm'
import type { Attempted } from '#db/commands/newsletters/settle-sendings.ts'
import { enqueueWebhookMessage } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { houseLeaveToken } from '#db/queries/copies/house-of-token.ts'
import { changesOfNotice } from '#db/queries/copies/notice-rows.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { copies, houses, noticeChanges, notices, webhooks } from '#db/schema/tables.ts'
import type { NoticeChange } from '#domain/republish/copy-views.ts'
import { ok, type Result } from '#domain/result.ts'

/** A letter that is claimed: `attempt` counts from 1. */
export type ClaimedNotice = {
  id: number
  attempt: number
  messageId: string
  to: string
  changes: NoticeChange[]
  leaveToken: string
}

const DUE = prepared({ now: notices.nextAt, most: count }, (db, { now, most }) =>
  db
    .select({
      ...columns(notices, 'id', 'houseId', 'messageId', 'attempts'),
      contact: houses.contact,
      webhook: { id: webhooks.id, address: webhooks.address },
    })
    .from(notices)
    .innerJoin(houses, eq(houses.id, notices.houseId))
    .leftJoin(webhooks, eq(webhooks.id, houses.webhookId))
    .where(and(sql`${notices.state} = 'queued'`, lte(notices.nextAt, now)))
    .orderBy(asc(notices.nextAt), asc(notices.id))
    .limit(most),
)
const SET = prepared(columns(notices, 'id', 'state', 'attempts', 'settledAt', 'smtpText'), (db, { id, ...set }) =>
  db.update(notices).set(set).where(eq(notices.id, id)),
)

/**
 * Begins at most `most` notices that are due: a message to a webhook goes to the outbox, under the one id of its notice; a
 * letter is claimed, so that no other process sends it, also after this one has died. `now` in ms UTC.
 */
export const claimNotices = (db: Db, most: number, now: number): Result<ClaimedNotice[], never> =>
  write(db, (tx) =>
    ok(
      DUE.all(tx, { now, most }).flatMap(({ id, houseId, attempts, contact: to, webhook, messageId }) => {
        const changes = changesOfNotice(tx, id)
        if (webhook) {
          const event = { at: now, by: null, to: null, story: null, comment: '' }
          enqueueWebhookMessage(tx, webhook, { ...event, kind: 'copies-changed', copies: changes }, messageId)
          SET.run(tx, { id, state: 'accepted', attempts, settledAt: now, smtpText: null })
          noteTold(tx, id, now)
          return []
        }
        if (to === null) {
          SET.run(tx, { id, state: 'refused', attempts, settledAt: now, smtpText: 'The house has no address.' })
          return []
        }
        SET.run(tx, { id, state: 'claimed', attempts: attempts + 1, settledAt: null, smtpText: null })
        return [{ id, attempt: attempts + 1, messageId, to, changes, leaveToken: houseLeaveToken(tx, houseId) }]
      }),
    ),
  )

/** Says of each copy which state of its story its house was told of. */
const noteTold = (tx: Tx, id: number, toldAt: number) =>
  tx.run(sql`update ${copies} set told_at = ${toldAt}, told_revision = c.revision
    from (select article_id, max(revision) revision from ${noticeChanges} where notice_id = ${id} group by article_id) c
    where copies.article_id = c.article_id and copies.house_id = (select house_id from ${notices} where id = ${id})`)

/** Stores answers to attempts, each unless its notice stands at another one. `now` in ms UTC. */
export const settleNotices = (
  db: Db,
  answers: readonly (Attempted & { id: number })[],
  now: number,
): Result<null, never> =>
  write(db, (tx) => {
    for (const { id, attempt, code: smtpCode, text, ...answer } of answers) {
      const isThis = and(eq(notices.id, id), eq(notices.state, 'claimed'), eq(notices.attempts, attempt))
      const isOver = answer.state === 'accepted' || answer.state === 'refused'
      const next =
        answer.state === 'later'
          ? { state: 'queued' as const, nextAt: answer.nextAt, attempts: answer.isUnheard ? attempt - 1 : attempt }
          : { state: answer.state, settledAt: isOver ? now : null }
      const set = { ...next, smtpCode, smtpText: text.slice(0, 300) }
      const { changes } = tx.update(notices).set(set).where(isThis).run()
      if (changes > 0 && answer.state === 'accepted') noteTold(tx, id, now)
    }
    return ok(null)
  })

/**
 * Before a process sends: letters that a dead one had claimed are unknown, since nobody heard the answer, and in a restored
 * database all that wait, since the time after the backup may have sent them.
 */
export const beginNotices = (db: Db): Result<null, never> =>
  write(db, (tx) => {
    const isOfAnother = and(inArray(notices.state, ['queued', 'claimed']), ne(notices.epoch, thisEpoch))
    tx.update(notices)
      .set({ state: 'unknown' })
      .where(or(sql`${notices.state} = 'claimed'`, isOfAnother))
      .run()
    return ok(null)
  })
