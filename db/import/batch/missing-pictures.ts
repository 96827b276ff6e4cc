import { openArchive } from '#db/import/archive/open-archive.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { keysOfRendition, keysOfUpload } from '#domain/import/wordpress/file-keys.ts'

const MOST_SAMPLES = 3

/**
 * Which pictures of a batch the given folders and archives do not hold, by month and name, then by name alone, also as a
 * smaller copy. Nothing is decoded.
 */
export async function missingPictures(used: string[], places: string[]): Promise<ImportPlan['pictures']> {
  const keys = new Set<string>()
  const isSearched = places.length > 0
  if (isSearched) {
    const files = await openArchive(places)
    for (const name of files.names)
      for (const key of keysOfUpload(`/${name}`)) for (const one of [key, nameOf(key)]) keys.add(one)
    await files.close()
  }
  const missing = used.filter((url) => !keysOfRendition(url).some((key) => keys.has(key) || keys.has(nameOf(key))))
  return { used: used.length, missing: missing.length, samples: missing.slice(0, MOST_SAMPLES), isSearched }
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1)
