import type { Readable } from '#db/open.ts'
import type { SearchInput } from '#db/queries/search.ts'
import { GIVEN_UP, reading } from '#db/reading.ts'
import type { SearchView } from '#domain/views.ts'

/** What was found and the tags of what was read for it; null where the search was given up. */
export type Found = { view: SearchView; tags: readonly string[] } | null
export type Elsewhere = (input: SearchInput) => Promise<Found>

/** Who searches for this process, where somebody does. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetSearch?: Elsewhere }

/** From now on searches of this process are done by `elsewhere`. */
export function searchElsewhere(elsewhere: Elsewhere): void {
  shared.broadsheetSearch = elsewhere
}

/**
 * Searches where this process has its searches done: in a thread under the server, else here and now. The tags of what
 * was read reach the page either way. Null where it was given up; that page is for nobody else.
 */
export async function searching(db: Readable, input: SearchInput): Promise<SearchView | null> {
  if (!shared.broadsheetSearch) {
    // Under a server never loaded: the stemmers and tables are for its thread.
    const { search } = await import('#db/queries/search.ts')
    return search(db, input)
  }
  const found = await shared.broadsheetSearch(input)
  reading(...(found?.tags ?? [GIVEN_UP]))
  return found?.view ?? null
}
