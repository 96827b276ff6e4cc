import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

export type MergedNoun = 'section' | 'topic' | 'author'
type Ids = { sectionIds: number[]; topicIds: number[]; authorIds: number[] }

/**
 * What a revision names as it is called now: revisions never change, and what they name may have been merged since into
 * something else.
 */
export function asMerged<F extends Ids>(db: Readable, fields: F): F {
  const { sectionIds, topicIds, authorIds } = fields
  return {
    ...fields,
    sectionIds: idsAsMerged(db, 'section', sectionIds),
    topicIds: idsAsMerged(db, 'topic', topicIds),
    authorIds: idsAsMerged(db, 'author', authorIds),
  }
}

/** Ids in their order, each once. */
export function idsAsMerged(db: Readable, noun: MergedNoun, ids: readonly number[]): number[] {
  const look = statement<{ intoId: number }>(db, 'select into_id intoId from merged where noun = ? and id = ?')
  return [...new Set(ids.map((id) => look.get(noun, id)?.intoId ?? id))]
}

/** The id of what was once called by this slug, and was merged; null where nothing was. The last of that name counts. */
export function mergedSlug(db: Readable, noun: MergedNoun, slug: string): number | null {
  const row = statement<{ intoId: number }>(
    db,
    'select into_id intoId from merged where noun = ? and slug = ? order by id desc limit 1',
  ).get(noun, slug)
  return row?.intoId ?? null
}

/**
 * The id of what was once called so, and was merged; null where nothing was. What was merged before names were kept is
 * known by the slug that its name gives.
 */
export function mergedName(db: Readable, noun: MergedNoun, name: string): number | null {
  const key = nameKey(name)
  const rows = statement<{ slug: string; name: string | null; intoId: number }>(
    db,
    'select slug, name, into_id intoId from merged where noun = ? order by id desc',
  ).all(noun)
  const row = rows.find((one) => (one.name === null ? one.slug === slugify(name) : nameKey(one.name) === key))
  return row?.intoId ?? null
}
