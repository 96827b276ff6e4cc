import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Which tags a page was made from. On globalThis, because Next bundles a copy of `db/` of its own beside the one that
 * the server imports, and both must write to the same set.
 */
const shared = globalThis as typeof globalThis & { broadsheetReading?: AsyncLocalStorage<Set<string>> }
shared.broadsheetReading ??= new AsyncLocalStorage()
const storage = shared.broadsheetReading

/** What a page reads that was given up before it had what it is about: it goes out as 503, and nobody keeps it. */
export const GIVEN_UP = 'given-up'

/** A query names what it reads, also when it finds nothing. Outside a render this does nothing. */
export function reading(...tags: string[]): void {
  const set = storage.getStore()
  if (set) for (const tag of tags) set.add(tag)
}

/** Runs `work`, sync or async, and collects into `tags` what its queries read. */
export function collectReading<T>(tags: Set<string>, work: () => T): T {
  return storage.run(tags, work)
}
