import { eq, inArray, or, sql } from 'drizzle-orm'
import { doneAt, openRecall, type RecallRow, setRecall } from '#db/commands/recalls/steps/recall-rows.ts'
import { recallStory, takeOutNext } from '#db/commands/recalls/steps/recall-stories.ts'
import { hideFromSearch } from '#db/commands/requests/steps/hide-from-search.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { addresses, articles, media, published, sources } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** A recall by a person that stands, with its stories by their addresses and its source by its slug: by no row id. */
export type FormerRecall = Pick<RecallRow, 'kind' | 'at' | 'title' | 'reason' | 'answer' | 'notice'> & {
  isGoing: boolean
  /** The slug of its source, or the id of its picture. */
  source: string | null
  picture: string | null
  slugs: string[]
}

/** Recalls since a backup, and the slugs of stories that requests took out of search engines since. */
export type RecalledSince = { recalls: FormerRecall[]; hidden: string[] }
type Names = { recalled: string[]; hidden: string[] }

/**
 * Repeats in the copy that is restored what was recalled or taken out of search engines since the backup, in one
 * transaction. Returns the names of the stories and pictures that it changed. `now` in ms UTC.
 */
export function repeatRecalls(db: Db, { recalls, hidden }: RecalledSince, now: number): Names {
  const done = write(db, (tx) =>
    ok({
      recalled: recalls.flatMap((one) => repeat(tx, one, now)),
      hidden: storiesAt(tx, hidden).flatMap((story) =>
        story.policy !== 'no-index' && hideFromSearch(tx, SYSTEM, story.id, now).ok ? [story.headline] : [],
      ),
    }),
  )
  return done.ok ? done.value : { recalled: [], hidden: [] }
}

/** Stories by any of their addresses, drafts by that which they would have; the policy is that of the public text, if there is one. */
const storiesAt = (tx: Tx, slugs: string[]) =>
  tx
    .select({
      ...columns(articles, 'id', 'headline', 'status'),
      policy: sql<
        string | null
      >`iif(${published.articleId} is null, ${articles.sourcePolicy}, ${published.sourcePolicy})`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(or(inArray(articles.slug, slugs), inArray(articles.id, ownersOf(tx, slugs))))
    .all()

const ownersOf = (tx: Tx, slugs: string[]) =>
  tx.select({ id: addresses.articleId }).from(addresses).where(inArray(addresses.slug, slugs))

function repeat(tx: Tx, { picture, source, slugs, isGoing, at, ...recall }: FormerRecall, now: number): string[] {
  if (picture !== null) {
    const row = tx.select().from(media).where(eq(media.sha256, picture)).get()
    if (!row || row.expiredAt !== null) return []
    takeOutNext(tx, SYSTEM, openRecall(tx, { ...recall, subject: picture }, now), now)
    return [row.name]
  }
  const found = storiesAt(tx, slugs)
  const standing = found.filter(({ status }) => status === 'published' || status === 'scheduled')
  const ofSource = tx
    .select(columns(sources, 'id'))
    .from(sources)
    .where(eq(sources.slug, source ?? ''))
  const subject = (recall.kind === 'source' ? ofSource.get() : found[0])?.id
  if (subject === undefined || (standing.length === 0 && !isGoing)) return []
  const row = openRecall(tx, { ...recall, subject: String(subject) }, Math.max(at, 1))
  const out = standing.flatMap(({ id, headline }) => {
    const tags = recallStory(tx, SYSTEM, row, id, now)
    return tags ? [{ headline, tags }] : []
  })
  changed(
    tx,
    out.flatMap(({ tags }) => tags),
    now,
  )
  // One that was under way goes on where the copy is served.
  if (!isGoing || recall.kind !== 'source') setRecall(tx, row, doneAt(now))
  return out.map(({ headline }) => headline)
}
