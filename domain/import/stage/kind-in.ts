import type { ArchiveStory } from '#domain/import/archive-item.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

/** Kind of a story or page of an export by the map; null where its type is left out. */
export function kindIn(
  { kind, type }: Pick<ArchiveStory, 'kind' | 'type'>,
  map: ImportMap,
): ArchiveStory['kind'] | null {
  if (!type) return kind
  const to = map.types?.[type.name] ?? (type.isPublic ? kind : 'drop')
  return to === 'drop' ? null : to
}
