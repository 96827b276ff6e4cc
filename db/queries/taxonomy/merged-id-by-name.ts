import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

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
