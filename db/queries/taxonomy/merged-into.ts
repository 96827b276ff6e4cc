import { and, desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { merged } from '#db/schema/tables.ts'

export type MergedNoun = 'section' | 'topic' | 'author'
type Ids = { sectionIds: number[]; topicIds: number[]; authorIds: number[] }

const { noun: ofNoun, id: ofId, slug: ofSlug, intoId } = merged
const BY_ID = prepared({ noun: ofNoun, id: ofId }, (db, { noun, id }) =>
  db
    .select({ intoId })
    .from(merged)
    .where(and(eq(ofNoun, noun), eq(ofId, id))),
)
const BY_SLUG = prepared({ noun: ofNoun, slug: ofSlug }, (db, { noun, slug }) =>
  db
    .select({ intoId })
    .from(merged)
    .where(and(eq(ofNoun, noun), eq(ofSlug, slug)))
    .orderBy(desc(ofId)),
)
/**
 * Replaces the ids in a revision by the present ones: revisions never change, and what they name may since have been
 * merged into something else.
 */
export function replaceMergedIds<F extends Ids>(db: Readable, fields: F): F {
  const { sectionIds, topicIds, authorIds } = fields
  return {
    ...fields,
    sectionIds: currentIds(db, 'section', sectionIds),
    topicIds: currentIds(db, 'topic', topicIds),
    authorIds: currentIds(db, 'author', authorIds),
  }
}

/** Replaces merged ids, keeps the order and drops duplicates. */
export const currentIds = (db: Readable, noun: MergedNoun, ids: readonly number[]): number[] => [
  ...new Set(ids.map((id) => BY_ID.get(db, { noun, id })?.intoId ?? id)),
]

/** The id that the owner of this slug was merged into; null if none was. The last merge of this slug counts. */
export const mergedSlug = (db: Readable, noun: MergedNoun, slug: string): number | null =>
  BY_SLUG.get(db, { noun, slug })?.intoId ?? null
