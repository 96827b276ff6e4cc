import { sql } from 'drizzle-orm'
import { columns } from '#db/engine/prepared.ts'
import { published, sources } from '#db/schema/tables.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** The narrow public row of a story with its source: of `published` left join `sources`. */
export const PUBLIC_COLUMNS = {
  id: published.articleId,
  ...columns(published, 'slug', 'headline', 'shortHeadline', 'standfirst', 'kicker', 'language'),
  ...columns(
    published,
    'sectionIds',
    'topicIds',
    'authorIds',
    'lead',
    'wordCount',
    'publishedAt',
    'modifiedAt',
    'live',
    'madeBy',
  ),
  source: columns(sources, 'id', 'slug', 'name', 'homepage'),
  /** The story's own policy, else its source's. */
  sourcePolicy: sql<SourcePolicy | null>`coalesce(${published.sourcePolicy}, ${sources.policy})`,
}

/** The values of a map for these keys, in their order, without those that are missing. */
export function pick<K, V>(from: Map<K, V>, keys: K[]): V[] {
  return keys.flatMap((key) => from.get(key) ?? [])
}
