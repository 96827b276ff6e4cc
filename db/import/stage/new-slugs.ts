import { isFreeSlug } from '#db/commands/article/steps/free-slug.ts'
import { isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Db } from '#db/engine/open.ts'
import { IMPORT_RECORD, IMPORTED_STORY } from '#db/import/decide/imported-content.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

/**
 * Chooses slugs for the stories and pages of a batch: free here and in the batch. What an earlier import brought keeps
 * its own, so that a second reading of the export gives the same records.
 */
export function newSlugs(db: Db) {
  const taken = { story: new Set<string>(), page: new Set<string>() }
  const sections = new Set<string>()
  return {
    /** Keeps a name at the root of the site for a section of the batch, but not from a page that had it there. */
    reserve: (slug: string): void => void sections.add(ownCopy(slug)),
    /** Notes a slug that a story or page of the batch has. */
    take: (kind: ArchiveStory['kind'], slug: string): void => void taken[kind].add(ownCopy(slug)),
    /** `wanted` is the slug without a number. */
    choose(
      story: Pick<ArchiveStory, 'kind' | 'slug' | 'title' | 'link'>,
      importId: string,
    ): { slug: string; wanted: string } {
      const { kind } = story
      const wanted = slugFrom('story', story.slug, story.title, kind === 'page' ? 'page' : 'story')
      const own = kind === 'page' ? IMPORT_RECORD.get(db, { importId })?.page : IMPORTED_STORY.get(db, { importId })
      const ownId = own?.id ?? null
      const isOwnAddress = story.link !== null && oldAddressKey(story.link) === `/${wanted}`
      const isFree = (name: string): boolean => {
        if (taken[kind].has(name)) return false
        if (kind === 'page' && sections.has(name) && !(isOwnAddress && name === wanted)) return false
        return kind === 'page' ? !isReservedName(name) && isFreeRoot(db, name, ownId) : isFreeSlug(db, name, ownId)
      }
      const slug = freeName(wanted, isFree)
      taken[kind].add(ownCopy(slug))
      return { slug, wanted }
    },
  }
}
