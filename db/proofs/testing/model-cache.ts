import assert from 'node:assert/strict'
import path from 'node:path'
import { noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { collectReading } from '#db/engine/reading.ts'
import { freshAt, PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { type Ask, type Asks, publicAsks } from '#db/proofs/testing/freshness.ts'

export function difference(address: string, kept: string, fresh: string): string {
  let from = 0
  while (kept[from] === fresh[from]) from++
  const part = (json: string) => json.slice(Math.max(0, from - 60), from + 60)
  return `${address}\n  kept  …${part(kept)}…\n  fresh …${part(fresh)}…`
}

type Copy = { json: string; tags: string[]; seq: number; read: Set<string> }
/** A copy that had to be made again: all tags that it had read, and which of those had changed. */
export type Miss = { address: string; read: Set<string>; changed: string[]; differs: boolean }
export type ModelOptions = {
  /** A family of tags that the cache ignores. */
  ignored?: string
  /** True if the copies are in the store of pages and not in memory, and SQL says which are fresh. */
  isStored?: boolean
  /** Creates the set that collects the tags of a copy. */
  newSet?: () => Set<string>
  onMiss?: (miss: Miss) => void
}
export type Visit = { hits: number; misses: string[]; stale: string[] }

export const familyOf = (tag: string): string => tag.split(':')[0] ?? tag

/**
 * A model of the front's page cache: a copy of every result with its tags and its position in the change log, and the
 * real change log to tell which copies are fresh.
 */
export function modelCache(file: string, options: ModelOptions = {}) {
  const { ignored, newSet = () => new Set(), onMiss, isStored = false } = options
  const db: Db = openDatabase(file, { mode: 'read', busyTimeoutMs: 1_000 })
  const log = openChangeLog(file)
  const store = isStored ? modelStore(file, db) : null
  const copies = new Map<string, Copy>()
  let asks: Asks = {}
  const isFresh = (address: string, tags: string[], seq: number): boolean =>
    store ? store.isFresh(address, tags, seq) : log.isFresh(tags, seq)

  const run = (ask: Ask, seq: number): Copy => {
    const read = newSet()
    const json = JSON.stringify(collectReading(read, () => ask(db)) ?? null)
    return { json, seq, read, tags: [...read].filter((tag) => familyOf(tag) !== ignored) }
  }

  return {
    /** Requests every address as a reader would, and compares each copy that counts as fresh with a new result. */
    visit(now: number): Visit {
      asks = { ...asks, ...publicAsks(now) }
      const seen: Visit = { hits: 0, misses: [], stale: [] }
      log.poll()
      // One position for all of them: it is older than the first query of each, and nothing is written in between.
      const { seq } = noteOf(db)
      for (const [address, ask] of Object.entries(asks)) {
        const copy = copies.get(address)
        const fresh = run(ask, seq)
        if (!copy || !isFresh(address, copy.tags, copy.seq)) {
          if (copy) {
            seen.misses.push(address)
            const changed = copy.tags.filter((tag) => !isFresh(address, [tag], copy.seq))
            onMiss?.({ address, read: copy.read, changed, differs: copy.json !== fresh.json })
          }
          copies.set(address, fresh)
          store?.put(address, fresh)
          continue
        }
        seen.hits++
        if (store) assert.equal(store.bodyOf(address), copy.json)
        if (copy.json !== fresh.json) seen.stale.push(difference(address, copy.json, fresh.json))
      }
      return seen
    },
    /** The families of all tags of the copies. */
    families: (): Set<string> => new Set([...copies.values()].flatMap((copy) => copy.tags.map(familyOf))),
    close(): void {
      store?.close()
      log.close()
      db.$client.close()
    },
  }
}

const MAX_BYTES = 256 * 1024 * 1024

/** The copies in a store of pages beside the database, and freshness as it decides it. */
function modelStore(newsFile: string, db: Db) {
  const dir = path.dirname(newsFile)
  const { epoch, seq } = noteOf(db)
  preparePageStore(dir, { build: 'model', maxBytes: MAX_BYTES, note: { epoch, seq } })
  const writer = new PageStoreWriter({ file: pageStoreFile(dir), maxBytes: MAX_BYTES })
  writer.client.pragma('synchronous=OFF')
  const reader = new PageStoreReader(pageStoreFile(dir), 'model')
  return {
    put(key: string, { json, tags, seq: at }: Copy): void {
      const row = { key, build: 'model', note: { epoch, seq: at }, isPage: true, about: '{}' }
      writer.write([{ ...row, tags: JSON.stringify(tags), body: Buffer.from(json) }], { epoch, seq: at })
    },
    isFresh: (key: string, tags: string[], at: number): boolean => {
      const row = reader.find(key)
      assert.equal(row?.note.seq, at)
      return freshAt(db, { note: row.note, tags: JSON.stringify(tags) }) !== null
    },
    bodyOf: (key: string) => reader.find(key)?.body?.toString(),
    close: () => {
      reader.close()
      writer.close()
    },
  }
}
