import { eq, inArray, or, sql } from 'drizzle-orm'
import { doneAt, openRecall, takePictureOut } from '#db/commands/recalls/steps/recall-picture.ts'
import { recallStory } from '#db/commands/recalls/steps/recall-stories.ts'
import { hideFromSearch } from '#db/commands/requests/steps/hide-from-search.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { addresses, articles, media, published, sources } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { RecallSubject } from '#domain/recalls/recall-views.ts'
import { ok } from '#domain/result.ts'

/** A recall by a person that stands, with its stories by their addresses and its source by its slug: by no row id. */
export type FormerRecall = {
  kind: RecallSubject['kind']
  at: number
  title: string
  reason: string
  answer: 404 | 410 | 451
  notice: string
  isGoing: boolean
  /** The slug of its source. */
  source: string | null
  /** The id of its picture. */
  picture: string | null
  slugs: string[]
}

/** Recalls since a backup, and the slugs of stories that requests took out of search engines since. */
export type RecalledSince = { recalls: FormerRecall[]; hidden: string[] }

/**
 * Repeats in the copy that is restored what was recalled or taken out of search engines since the backup, in one
 * transaction. Returns the names of the stories and pictures that it changed. `now` in ms UTC.
 */
export function repeatRecalls(
  db: Db,
  { recalls, hidden }: RecalledSince,
  now: number,
): { recalled: string[]; hidden: string[] } {
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
    .where(
      or(
        inArray(articles.slug, slugs),
        inArray(
          articles.id,
          tx.select({ id: addresses.articleId }).from(addresses).where(inArray(addresses.slug, slugs)),
        ),
      ),
    )
    .all()

function repeat(tx: Tx, { kind, picture, source, slugs, isGoing, ...recall }: FormerRecall, now: number): string[] {
  const { at, ...told } = { ...recall, kind }
  if (picture !== null) {
    const row = tx.select().from(media).where(eq(media.sha256, picture)).get()
    if (!row || row.expiredAt !== null) return []
    takePictureOut(tx, { ...told, subject: picture }, now)
    return [row.name]
  }
  const sourceId = tx
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.slug, source ?? ''))
    .get()?.id
  const found = storiesAt(tx, slugs)
  const standing = found.filter(({ status }) => status === 'published' || status === 'scheduled')
  const subject = kind === 'source' ? sourceId : found[0]?.id
  if (subject === undefined || (standing.length === 0 && !isGoing)) return []
  // One that was under way goes on where the copy is served.
  const state = isGoing && kind === 'source' ? { state: 'going' as const } : doneAt(now)
  const row = openRecall(tx, { ...told, subject: String(subject), ...state }, Math.max(at, 1))
  const out = standing.flatMap(({ id, headline }) => {
    const tags = recallStory(tx, SYSTEM, row, id, now)
    return tags ? [{ headline, tags }] : []
  })
  changed(
    tx,
    out.flatMap(({ tags }) => tags),
    now,
  )
  return out.map(({ headline }) => headline)
}
