import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { addresses, articles, jobs } from '#db/schema/tables.ts'

const TAKEN = prepared({ slug: addresses.slug, id: addresses.articleId }, (db, { slug, id }) => {
  const ofJob = (field: string) => sql`json_extract(${jobs.payload}, ${`$.${field}`})`
  const hasAddress = and(eq(addresses.slug, slug), ne(addresses.articleId, id))
  const hasDraft = and(eq(articles.slug, slug), eq(articles.hasChangesNotOut, true), ne(articles.id, id))
  const isScheduled = and(eq(ofJob('slug'), slug), isNull(jobs.doneAt), sql`${ofJob('articleId')} is not ${id}`)
  const address = db.select({ id: addresses.articleId }).from(addresses).where(hasAddress)
  const draft = db.select({ id: articles.id }).from(articles).where(hasDraft)
  const job = db.select({ id: jobs.id }).from(jobs).where(isScheduled)
  return address.unionAll(draft).unionAll(job).limit(1)
})
/** No story's id. */
const NOBODY = 0

/**
 * True if no other story has the address: in public, now or formerly, on the desk, or on the schedule. `articleId`
 * null: for a new story.
 * A working copy without unpublished changes has its slug among the addresses.
 */
export const isFreeSlug = (db: Readable, slug: string, articleId: number | null): boolean =>
  TAKEN.get(db, { slug, id: articleId ?? NOBODY }) === undefined

/** The wanted slug, or the first of `-2`, `-3` … that is free. */
export function freeSlug(db: Readable, wanted: string, articleId: number | null): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (isFreeSlug(db, slug, articleId)) return slug
  }
}
