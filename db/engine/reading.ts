import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Collects the tags that a page was made from. On globalThis, because Next bundles a copy of `db/` of its own beside
 * the one that the server imports, and both must write to the same set.
 */
const shared = globalThis as typeof globalThis & { broadsheetReading?: AsyncLocalStorage<Set<string>> }
shared.broadsheetReading ??= new AsyncLocalStorage()
const storage = shared.broadsheetReading

/** Tag of a page that was given up before it had its main content: it is sent as 503, and not cached. */
export const GIVEN_UP = 'given-up'

/** Records the tags that a query depends on, also when it finds nothing. Has no effect outside a render. */
export function reading(...tags: string[]): void {
  const set = storage.getStore()
  if (set) for (const tag of tags) set.add(tag)
}

/** Runs `work`, sync or async, and collects into `tags` those that its queries record. */
export function collectReading<T>(tags: Set<string>, work: () => T): T {
  return storage.run(tags, work)
}
