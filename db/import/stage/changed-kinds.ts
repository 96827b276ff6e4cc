import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchLines } from '#db/import/batch/batch-folder.ts'
import { newSlugs } from '#db/import/stage/new-slugs.ts'
import type { ArchiveRedirect } from '#domain/import/archive-item.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { kindIn } from '#domain/import/stage/kind-in.ts'
import { newPath, type StagedStory } from '#domain/import/stage/staged-story.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** The form of a staged story by the map; null where its type is left out. */
export type Kinds = (story: StagedStory) => StagedStory | null

/**
 * Reads which stories become something else by the map than by default, chooses their slugs, and puts their new paths into
 * `paths`, which has those of the defaults by old address. `categories` are slugs that pages leave to sections.
 */
export async function changedKinds(
  db: Db,
  folder: string,
  { map, paths, categories }: { map: ImportMap; paths: Map<string, string>; categories: readonly string[] },
): Promise<Kinds> {
  if (!map.types) return (story) => (kindIn(story, {}) === null ? null : story)
  const slugs = newSlugs(db)
  for (const slug of categories) slugs.reserve(slug)
  const changed: StagedStory[] = []
  for await (const { value } of batchLines<StagedStory | ArchiveRedirect>(folder, BATCH_FILES.archive)) {
    if (value.kind === 'redirect') continue
    const kind = kindIn(value, map)
    if (kind !== kindIn(value, {})) changed.push({ ...value, html: '', texts: {} })
    else if (kind !== null) slugs.take(kind, value.newSlug)
  }
  const chosen = new Map<string, { kind: StagedStory['kind']; newSlug: string } | null>()
  for (const story of changed) {
    const kind = kindIn(story, map)
    const newSlug = kind === null ? '' : slugs.choose({ ...story, kind }, story.importId).slug
    chosen.set(story.importId, kind === null ? null : { kind, newSlug })
    const before = newPath(story.kind, story.newSlug)
    for (const address of [story.link, ...story.otherLinks]) {
      const key = address === null ? null : oldAddressKey(address)
      if (key === null || key === '/' || (paths.has(key) && paths.get(key) !== before)) continue
      if (kind === null) paths.delete(key)
      else paths.set(key, newPath(kind, newSlug))
    }
  }
  return (story) => {
    const one = chosen.get(story.importId)
    if (one !== undefined) return one && { ...story, ...one }
    return kindIn(story, map) === null ? null : story
  }
}
