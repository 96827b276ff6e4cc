import { and, desc, eq, gt, lte, max, notExists, sql } from 'drizzle-orm'
import { notifyWaiting, recordEdition } from '#db/commands/newsletters/steps/edition-states.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { needsSecondPerson } from '#db/queries/newsletters/readers-at.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { editions, editionStories, epoch, newsletterLists, published } from '#db/schema/tables.ts'
import { LATE_MS, lastTime } from '#domain/newsletters/automatic-times.ts'
import { type EditionDocument, editionDocument } from '#domain/newsletters/edition-document.ts'
import { type EditionRule, editionRule } from '#domain/newsletters/newsletter-views.ts'
import { wordsOfStories } from '#domain/newsletters/words-of-stories.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Makes the edition that the rule of a list wants by `now` (ms UTC), once each of its times: scheduled for that time, or
 * if that is more than two hours ago, or a second person must approve it, a draft, of which editors are notified. Without a story since the list's last
 * edition there is none. A draft of the rule that
 * still waits gives way to it. Of a rule that is new, or of another history of the database, it only begins to count.
 */
export const makeAutomaticEdition = (db: Db, { listId }: { listId: number }, now: number): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const list = tx.select().from(newsletterLists).where(eq(newsletterLists.id, listId)).get()
    const history = tx.select({ value: epoch.value }).from(epoch).get()?.value ?? ''
    if (!list) return refuse('not-found')
    const { rule: stored, ruleSeen } = list
    const rule = JSON.stringify(stored)
    const see = (seen: typeof ruleSeen) =>
      tx.update(newsletterLists).set({ ruleSeen: seen }).where(eq(newsletterLists.id, listId)).run()
    const parsed = editionRule.safeParse(stored)
    if (ruleSeen?.rule !== rule || ruleSeen.epoch !== history || !parsed.success) {
      see(stored === null ? null : { rule, epoch: history, at: now })
      return ok(null)
    }
    const at = lastTime(parsed.data, paperSettings(tx).zone, { since: ruleSeen.at, now })
    if (at === null) return ok(null)
    see({ rule, epoch: history, at })
    if (list.closedAt !== null) return ok(null)
    const document = documentOf(tx, { listId, createdAt: list.createdAt, rule: parsed.data, now })
    if (!document) return ok(null)
    removeWaiting(tx, { listId, now })
    const { subject } = document
    const needsPerson = now - at > LATE_MS || needsSecondPerson(tx, list, now)
    const when = needsPerson
      ? { state: 'draft' as const }
      : { state: 'scheduled' as const, scheduledAt: at, epoch: history }
    const row = { listId, subject, document, automatic: true, createdAt: now, ...when }
    const edition = tx.insert(editions).values(row).returning().get()
    recordEdition(tx, 'edition.made', edition, { actor: SYSTEM, now, at })
    if (needsPerson) notifyWaiting(tx, edition, now)
    return ok(null)
  })

/** A draft of the rule that nobody has touched: the next one has its stories too. */
function removeWaiting(tx: Tx, { listId, now }: { listId: number; now: number }): void {
  const isUntouched = sql`${editions.automatic} = 1 and ${editions.version} = 1 and ${editions.approvedBy} is null`
  const isWaiting = and(eq(editions.listId, listId), eq(editions.state, 'draft'), isUntouched)
  for (const edition of tx.delete(editions).where(isWaiting).returning().all())
    recordEdition(tx, 'edition.deleted', edition, { actor: SYSTEM, now })
}

type Of = { listId: number; createdAt: number; rule: EditionRule; now: number }

/** The newest public stories since the list's last edition that were in none of its editions; null if there are none. */
function documentOf(tx: Tx, { listId, createdAt, rule, now }: Of): EditionDocument | null {
  const ofList = eq(editions.listId, listId)
  const last = tx.select({ at: max(editions.frozenAt) }).from(editions)
  const wasIn = tx
    .select({ one: sql`1` })
    .from(editionStories)
    .innerJoin(editions, eq(editions.id, editionStories.editionId))
    .where(and(ofList, eq(editionStories.articleId, published.articleId)))
  const stories = tx
    .select(columns(published, 'articleId', 'headline', 'standfirst'))
    .from(published)
    .where(
      and(
        gt(published.publishedAt, last.where(ofList).get()?.at ?? createdAt),
        lte(published.publishedAt, now),
        notExists(wasIn),
      ),
    )
    .orderBy(desc(published.publishedAt), desc(published.articleId))
    .limit(rule.most)
    .all()
  const words = wordsOfStories(stories)
  const slots = stories.map(({ articleId }) => articleId)
  return words && editionDocument.parse({ ...words, parts: [{ look: 'small', slots }] })
}
