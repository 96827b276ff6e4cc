import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

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

/**
 * The id that the owner of this name was merged into; null if none was. Merges from before names were kept are matched
 * by the slug of the name.
 */
export function mergedIdByName(db: Readable, noun: MergedNoun, name: string): number | null {
  const key = nameKey(name)
  const rows = statement<{ slug: string; name: string | null; intoId: number }>(
    db,
    'select slug, name, into_id intoId from merged where noun = ? order by id desc',
  ).all(noun)
  const row = rows.find((one) => (one.name === null ? one.slug === slugify(name) : nameKey(one.name) === key))
  return row?.intoId ?? null
}
