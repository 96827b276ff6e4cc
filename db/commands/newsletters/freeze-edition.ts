import { and, count, eq, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/end-editions.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import { enqueueWebhooks } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import type { Db } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { editionIdOf } from '#db/queries/newsletters/edition-id-of.ts'
import { editionsTag } from '#db/queries/newsletters/newsletter-archive.ts'
import { getsLetters } from '#db/queries/newsletters/readers-at.ts'
import { editions, editionStories, epoch, published, readers, sendings, subscriptions } from '#db/schema/tables.ts'
import { type FilledEdition, storyIdsOf } from '#domain/newsletters/edition-contents.ts'
import type { HandedEdition } from '#domain/newsletters/handed-edition.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
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
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const edition = tx.select().from(editions).where(eq(editions.id, editionId)).get()
    if (!edition) return refuse('not-found')
    if (edition.state !== 'draft' && edition.state !== 'scheduled') return refuse('frozen-already')
    const isCalledOff = edition.state !== 'scheduled' || edition.scheduledAt !== scheduledAt
    if (scheduledAt !== undefined && isCalledOff) return refuse('outdated')
    const ids = storyIdsOf(filled)
    const { slug } = filled
    if (edition.version !== version || PUBLIC.get(tx, { ids })?.count !== ids.length) return refuse('outdated')
    if (editionIdOf(tx, { list: edition.listId, slug }) !== null) return refuse('outdated')
    tx.update(editions)
      .set({ state: 'sending', letter, filled, slug, frozenAt: now, epoch: sql`(select ${epoch.value} from ${epoch})` })
      .where(eq(editions.id, editionId))
      .run()
    for (const articleId of ids) tx.insert(editionStories).values({ editionId, articleId }).run()
    const rows = sql`select ${editionId}, ${readers.id}, ${readers.lane}, 'queued',
      lower(hex(randomblob(16))) || '@' || ${host}, lower(hex(randomblob(16))), 0, ${now}, null, null, null, null, null, null, null, null
      from ${subscriptions} join ${readers} on ${readers.id} = ${subscriptions.readerId}
      where ${and(eq(subscriptions.listId, edition.listId), getsLetters(now))}`
    const { changes } = tx.insert(sendings).select(rows).run()
    const details = { edition: editionId, subject: edition.subject, readers: changes }
    changed(tx, [editionsTag(edition.listId)], now)
    record(tx, { what: 'edition.begun', actor, now, details })
    const by = actor.id === null ? null : actor.name
    const happened = { kind: 'edition-begun' as const, at: now, by, to: null, articleId: null, comment: '' }
    if (handed) enqueueWebhooks(tx, { ...happened, edition: handed })
    endEditions(tx, now)
    return ok({ readers: changes })
  })
