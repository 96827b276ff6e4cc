import type { Readable } from '#db/engine/open.ts'
import { GIVEN_UP, reading } from '#db/engine/reading.ts'
import type { SearchInput } from '#db/queries/search/search.ts'
import type { SearchView } from '#domain/views.ts'

/** The result of a search and the tags that it read; null if the search was given up. */
export type Found = { view: SearchView; tags: readonly string[] } | null
export type SearchRunner = (input: SearchInput) => Promise<Found>

/**
 * The function that searches for this process, if one is set. On globalThis, because Next bundles its own copy of this
 * file.
 */
const shared = globalThis as typeof globalThis & { broadsheetSearch?: SearchRunner }

/** Sets the function that searches for this process. */
export function setSearchRunner(elsewhere: SearchRunner): void {
  shared.broadsheetSearch = elsewhere
}

/**
 * Searches in a worker thread under the server, otherwise in this thread. The tags that were read reach the page
 * either way. Null if the search was given up; that page is not cached.
 */
export async function runSearch(db: Readable, input: SearchInput): Promise<SearchView | null> {
  if (!shared.broadsheetSearch) {
    // Not loaded under a server: only its worker thread needs the stemmers and tables.
    const { search } = await import('#db/queries/search/search.ts')
    return search(db, input)
  }
  const found = await shared.broadsheetSearch(input)
  reading(...(found?.tags ?? [GIVEN_UP]))
  return found?.view ?? null
}
