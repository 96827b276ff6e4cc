import { eq, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { listOf, prepared } from '#db/engine/prepared.ts'
import { withoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { inFeedsOfSource } from '#db/queries/partners/partner-scope.ts'
import {
  publications,
  published,
  revisions,
  sources,
  undonePublications as undone,
  withdrawals,
} from '#db/schema/tables.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerWithdrawal } from '#domain/syndication/ninjs.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** A field of the revision that was public last, of which the story's public row was made. */
const last = <T>(field: keyof typeof published) => sql<T>`json_extract(${revisions.fields}, ${`$.${field}`})`
/** An address has no text. */
const NONE = { version: 1, blocks: [] }
const lastRevision = sql`(select p.revision_id from ${publications} p
  where p.article_id = coalesce(${withdrawals.articleId}, ${undone.articleId})
  order by p.published_at desc, p.id desc limit 1)`
// A story whose publication was undone is a draft again and may be another by now: partners learn that it is gone
// like a withdrawn one.
const WITHDRAWN = prepared({ ids: listOf(published.articleId) }, (db, { ids }) => {
  const id: SQL<number> = sql`given.value`
  return db
    .select({
      id,
      sectionIds: last('sectionIds').mapWith(published.sectionIds),
      sourceId: last<number | null>('sourceId'),
      policy: sql<SourcePolicy | null>`coalesce(${last('sourcePolicy')}, ${sources.policy})`,
      inFeeds: inFeedsOfSource,
      slug: last<string>('slug'),
      revisionId: revisions.id,
      language: last<string>('language'),
      at: sql<number>`coalesce(${withdrawals.withdrawnAt}, ${undone.undoneAt})`,
      legal: sql`coalesce(${withdrawals.legal}, 0)`.mapWith(withdrawals.legal),
    })
    .from(sql`json_each(${ids}) given`)
    .leftJoin(withdrawals, eq(withdrawals.articleId, id))
    .leftJoin(undone, eq(undone.articleId, id))
    .crossJoin(revisions)
    .leftJoin(sources, eq(sources.id, last('sourceId')))
    .where(eq(revisions.id, lastRevision))
})

/**
 * Tombstones of those of these stories that were withdrawn, or put back to draft, and that a partner may have taken, by their state when they
 * were last public. Of any other story the partner learns nothing, not even that it existed.
 */
export function partnerWithdrawals(db: Readable, scope: PartnerScope, ids: readonly number[]): PartnerWithdrawal[] {
  if (ids.length === 0) return []
  return WITHDRAWN.all(db, { ids })
    .filter((row) => isCoveredByContract(scope, row))
    .map(({ id, revisionId, slug, language, at, legal }) => {
      const shown = withoutReplacedNames(db, { articleId: id, revisionId }, { fields: { slug }, document: NONE })
      return { id, slug: shown.fields.slug, language, at, legal }
    })
}
