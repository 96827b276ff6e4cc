import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type MergedNoun = 'section' | 'topic' | 'author'
type Ids = { sectionIds: number[]; topicIds: number[]; authorIds: number[] }

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
export function currentIds(db: Readable, noun: MergedNoun, ids: readonly number[]): number[] {
  const look = statement<{ intoId: number }>(db, 'select into_id intoId from merged where noun = ? and id = ?')
  return [...new Set(ids.map((id) => look.get(noun, id)?.intoId ?? id))]
}

/** The id that the owner of this slug was merged into; null if none was. The last merge of this slug counts. */
export function mergedSlug(db: Readable, noun: MergedNoun, slug: string): number | null {
  const row = statement<{ intoId: number }>(
    db,
    'select into_id intoId from merged where noun = ? and slug = ? order by id desc limit 1',
  ).get(noun, slug)
  return row?.intoId ?? null
}
