import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { merged } from '#db/schema/tables.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { slugify } from '#domain/urls/slug.ts'

const ALL = prepared({ noun: merged.noun }, (db, { noun }) =>
  db
    .select(columns(merged, 'slug', 'name', 'intoId'))
    .from(merged)
    .where(eq(merged.noun, noun))
    .orderBy(desc(merged.id)),
)

/**
 * The id that the owner of this name was merged into; null if none was. Merges from before names were kept are matched
 * by the slug of the name.
 */
export function mergedIdByName(db: Readable, noun: MergedNoun, name: string): number | null {
  const key = nameKey(name)
  const row = ALL.all(db, { noun }).find((one) =>
    one.name === null ? one.slug === slugify(name) : nameKey(one.name) === key,
  )
  return row?.intoId ?? null
}
