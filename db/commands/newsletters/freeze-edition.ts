import { and, count, eq, sql } from 'drizzle-orm'
import { editionFor, endEditions, recordEdition } from '#db/commands/newsletters/steps/edition-states.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { enqueueWebhooks } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { editionIdOf } from '#db/queries/newsletters/edition-copy.ts'
import { editionsTag } from '#db/queries/newsletters/newsletter-archive.ts'
import { getsLetters } from '#db/queries/newsletters/readers-at.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, editionStories, published, readers, sendings, subscriptions } from '#db/schema/tables.ts'
import { type FilledEdition, storyIdsOf } from '#domain/newsletters/edition-document.ts'
import type { HandedEdition } from '#domain/newsletters/handed-edition.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Freeze = {
  editionId: number
  /** MIME of the letter, with places for a reader's tokens. */
  letter: Buffer
  /** Host of the paper: the domain of each `Message-ID`. */
  host: string
  /** Contents of the letter, as `filledEdition` gave them. */
  filled: FilledEdition
  /** That of the document which was filled. */
  version: number
  /** The time for which it was scheduled, ms UTC; without it the edition may be a draft. */
  scheduledAt?: number
  /** The letter for webhooks, without places for tokens; without it none is told. */
  handed?: HandedEdition | undefined
}

/** Stories of a list that are public. */
const PUBLIC = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db.select({ count: count() }).from(published).where(inList(published.articleId, ids)),
)

const COUNT = prepared({ edition: sendings.editionId }, (db, { edition }) =>
  db.select({ count: count() }).from(sendings).where(eq(sendings.editionId, edition)),
)

/** Letters that are prepared in one transaction. */
const MOST = 1_000
type Part = { host: string; most: number }

/** Adds letters of an edition to its readers, in the order of their numbers, after those that have one; returns how many. */
function addLetters(tx: Tx, { id, listId }: { id: number; listId: number }, { host, most }: Part, now: number): number {
  const last = sql`(select coalesce(max(${sendings.readerId}), 0) from ${sendings} where ${sendings.editionId} = ${id})`
  const rows = sql`select ${id}, ${readers.id}, ${readers.lane}, 'queued',
    lower(hex(randomblob(16))) || '@' || ${host}, lower(hex(randomblob(16))), 0, 0, null, null, null, null, null, null, null, null
    from ${subscriptions} join ${readers} on ${readers.id} = ${subscriptions.readerId}
    where ${and(eq(subscriptions.listId, listId), getsLetters(now))} and ${subscriptions.readerId} > ${last}
    order by ${subscriptions.readerId} limit ${most}`
  return tx.insert(sendings).select(rows).run().changes
}

/**
 * Prepares letters of a scheduled edition for up to 1,000 of its readers who have none yet, so that a large list does not
 * hold the write lock for long; no claim sees them before `freezeEdition`. Readers with a lower number who confirm
 * meanwhile get the next edition. True when every other one has a letter. Refuses an edition that is not scheduled for
 * that time (ms UTC) any more. `now` in ms UTC.
 */
export const prepareLetters = (
  db: Db,
  { editionId, scheduledAt, host }: Pick<Freeze, 'editionId' | 'host'> & { scheduledAt: number },
  now: number,
): Result<boolean, 'outdated'> =>
  write(db, (tx) => {
    const isThis = and(eq(editions.id, editionId), eq(editions.scheduledAt, scheduledAt))
    const edition = tx.select().from(editions).where(isThis).get()
    if (edition?.state !== 'scheduled') return refuse('outdated')
    return ok(addLetters(tx, edition, { host, most: MOST }, now) < MOST)
  })

/**
 * Begins the sending of an edition: freezes its bytes and its readers, those who confirmed, have not left or paused and
 * are not suppressed. Each gets one row, with a `Message-ID` and a token for the return path that hold for every
 * attempt. Keeps what its web copy is made from, and its stories. Refuses as `outdated` what must be filled anew: the
 * document was saved or called off since, a story is not public any more, or another edition took its address. Tells the webhooks that
 * ask for editions. Returns how many readers. `now` in ms UTC.
 */
export const freezeEdition = (
  db: Db,
  actor: Actor,
  { editionId, letter, host, filled, version, scheduledAt, handed }: Freeze,
  now: number,
): Result<{ readers: number }, 'not-allowed' | 'not-found' | 'frozen-already' | 'outdated'> =>
  write(db, (tx) => {
    const found = editionFor()(tx, actor, { id: editionId })
    if (!found.ok) return found
    const { edition } = found.value
    if (edition.state !== 'draft' && edition.state !== 'scheduled') return refuse('frozen-already')
    const isCalledOff = edition.state !== 'scheduled' || edition.scheduledAt !== scheduledAt
    if (scheduledAt !== undefined && isCalledOff) return refuse('outdated')
    const ids = storyIdsOf(filled)
    const { slug } = filled
    if (edition.version !== version || PUBLIC.get(tx, { ids })?.count !== ids.length) return refuse('outdated')
    if (editionIdOf(tx, { list: edition.listId, slug }) !== null) return refuse('outdated')
    tx.update(editions)
      .set({ state: 'sending', letter, filled, slug, frozenAt: filled.at, epoch: thisEpoch })
      .where(eq(editions.id, editionId))
      .run()
    for (const articleId of ids) tx.insert(editionStories).values({ editionId, articleId }).run()
    addLetters(tx, edition, { host, most: -1 }, now)
    const letters = COUNT.get(tx, { edition: editionId })?.count ?? 0
    changed(tx, [editionsTag(edition.listId)], now)
    recordEdition(tx, 'edition.begun', edition, { actor, now, readers: letters })
    const by = actor.id === null ? null : actor.name
    const happened = { kind: 'edition-begun' as const, at: now, by, to: null, articleId: null, comment: '' }
    if (handed) enqueueWebhooks(tx, { ...happened, edition: handed })
    endEditions(tx, now)
    return ok({ readers: letters })
  })
