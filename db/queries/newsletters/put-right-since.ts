import { and, desc, eq, gt, isNotNull, isNull, max, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { count, notNull, prepared } from '#db/engine/prepared.ts'
import {
  editions,
  editionStories,
  publications,
  published,
  undonePublications,
  withdrawals,
} from '#db/schema/tables.ts'
import type { FilledCorrection } from '#domain/newsletters/edition-document.ts'
import { date } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

/** `slug` is that of the story; null for a withdrawn one. */
type PutRight = FilledCorrection & { slug: string | null }

const MOST = 20

/** An edition of the list whose sending began, other than the one at hand. */
const isEarlier = (list: SQL, edition: SQL) =>
  and(eq(editions.listId, list), isNotNull(editions.slug), sql`${editions.id} <> ${edition}`)
const INPUTS = { list: editions.listId, edition: editions.id }
const SINCE = { ...INPUTS, since: publications.publishedAt }

const LAST = prepared(INPUTS, (db, { list, edition }) =>
  db
    .select({ at: max(editions.frozenAt) })
    .from(editions)
    .where(isEarlier(list, edition)),
)
const NEWEST_WITH = prepared({ ...INPUTS, article: editionStories.articleId }, (db, { list, edition, article }) =>
  db
    .select({ filled: notNull(editions.filled) })
    .from(editionStories)
    .crossJoin(editions)
    .where(
      and(eq(editions.id, editionStories.editionId), eq(editionStories.articleId, article), isEarlier(list, edition)),
    )
    .orderBy(desc(editions.frozenAt))
    .limit(1),
)
const wasIn = (article: SQL | typeof publications.articleId, list: SQL, edition: SQL) =>
  sql`exists (select 1 from ${editionStories} cross join ${editions} where ${editions.id} = ${editionStories.editionId}
    and ${editionStories.articleId} = ${article} and ${isEarlier(list, edition)})`

const CORRECTED = prepared({ ...SINCE, most: count }, (db, { list, edition, since, most }) =>
  db
    .select({
      id: publications.articleId,
      headline: sql<string>`iif(${published.shortHeadline} = '', ${published.headline}, ${published.shortHeadline})`,
      slug: published.slug,
      note: notNull(publications.note),
    })
    .from(publications)
    .crossJoin(published)
    .where(
      and(
        eq(published.articleId, publications.articleId),
        eq(publications.kind, 'correction'),
        isNotNull(publications.note),
        gt(publications.publishedAt, since),
        wasIn(publications.articleId, list, edition),
      ),
    )
    .orderBy(desc(publications.publishedAt), publications.id)
    .limit(most),
)
const WITHDRAWN = prepared({ ...SINCE, most: count }, (db, { list, edition, since, most }) =>
  unionAll(
    db
      .select({ id: withdrawals.articleId, at: withdrawals.withdrawnAt, isLegal: withdrawals.legal })
      .from(withdrawals)
      .leftJoin(published, eq(published.articleId, withdrawals.articleId))
      .where(
        and(
          isNull(published.articleId),
          // The end of a licence says nothing against the story.
          eq(withdrawals.licenceEnded, false),
          isNull(withdrawals.silent),
          gt(withdrawals.withdrawnAt, since),
          wasIn(sql`${withdrawals.articleId}`, list, edition),
        ),
      ),
    db
      .select({ id: undonePublications.articleId, at: undonePublications.undoneAt, isLegal: sql<boolean>`0` })
      .from(undonePublications)
      .where(and(gt(undonePublications.undoneAt, since), wasIn(sql`${undonePublications.articleId}`, list, edition))),
  )
    .orderBy(sql`2 desc, 1`)
    .limit(most),
)

/**
 * Stories of earlier editions of a list that were corrected or withdrawn after its last one was filled, newest first,
 * the withdrawn ones last. Of one that was withdrawn for a legal reason its headline is not repeated: the date of its
 * letter stands in its place.
 */
export function putRightSince(
  db: Readable,
  { listId, editionId, speech }: { listId: number; editionId: number; speech: Speech },
): PutRight[] {
  const of = { list: listId, edition: editionId }
  const since = LAST.get(db, of)?.at ?? null
  if (since === null) return []
  const corrected = CORRECTED.all(db, { ...of, since, most: MOST })
  const withdrawn = WITHDRAWN.all(db, { ...of, since, most: MOST }).flatMap(({ id, isLegal }) => {
    const filled = NEWEST_WITH.get(db, { ...of, article: id })?.filled
    const story = filled?.parts.flatMap(({ stories }) => stories).find((one) => one.id === id)
    if (!filled || !story) return []
    return { id, headline: isLegal ? date(filled.at, speech) : story.headline, slug: null, note: null }
  })
  return [...corrected, ...withdrawn]
}
