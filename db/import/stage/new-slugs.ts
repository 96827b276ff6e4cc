import { isFreeSlug } from '#db/commands/article/steps/free-slug.ts'
import { isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Db } from '#db/engine/open.ts'
import { IMPORT_RECORD, IMPORTED_STORY } from '#db/import/decide/imported-content.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

/**
 * Chooses slugs for the stories and pages of a batch: free here and in the batch. What an earlier import brought keeps
 * its own, so that a second reading of the export gives the same records.
 */
export function newSlugs(db: Db) {
  const taken = { story: new Set<string>(), page: new Set<string>() }
  return {
    /** Keeps a name at the root of the site for a section of the batch. */
    reserve: (slug: string): void => void taken.page.add(ownCopy(slug)),
    /** `wanted` is the slug without a number. */
    choose(story: ArchiveStory, importId: string): { slug: string; wanted: string } {
      const { kind } = story
      const wanted = slugFrom('story', story.slug, story.title, kind === 'page' ? 'page' : 'story')
      const own = kind === 'page' ? IMPORT_RECORD.get(db, { importId })?.page : IMPORTED_STORY.get(db, { importId })
      const ownId = own?.id ?? null
      const isFree = (name: string): boolean => {
        if (taken[kind].has(name)) return false
        return kind === 'page' ? !isReservedName(name) && isFreeRoot(db, name, ownId) : isFreeSlug(db, name, ownId)
      }
      const slug = freeName(wanted, isFree)
      taken[kind].add(ownCopy(slug))
      return { slug, wanted }
    },
  }
}
