import type { ChangeLog, Note } from '#db/engine/change-log.ts'
import { type Entry, LruCache } from '#server/http/limits/lru-cache.ts'

/** A value made for a key. A null note means that nothing was read, so it is as old as the start of its making. */
export type Made<V> = {
  value: V
  note: Note | null
  tags: readonly string[]
  bytes: number
  /** True for a value that is returned to those who wait for it, but not cached. */
  isPassing?: boolean
  /** True for a value that goes into the store and not into memory, where it would evict what readers ask for. */
  isForStore?: boolean
  /** True for a page that does not exist: a stranger can invent any number of such addresses. */
  isNothing?: boolean
}
export type Got<V> = { value: V; isHit: boolean }
/** A stored value that is fresh, and the position in the change log at which it is. */
export type Found<V> = Pick<Made<V>, 'value' | 'tags' | 'bytes' | 'isNothing'> & { note: Note }
/**
 * A store behind the cache. `find` is synchronous: were it awaited, a sweep could forget a change between the position
 * at which a value is fresh and its way into the cache.
 */
export type Store<V> = {
  find: (key: string) => Found<V> | null
  put: (key: string, made: Made<V>, note: Note) => void
}

type Flight<V> = { start: number; epoch: string; landing: Promise<V> }

/** The value was made twice, and both times was older than the request that asked for it. */
export class NeverFresh extends Error {}

const TICKET_BYTES = 512
/**
 * Share of the bytes for pages that do not exist: enough for the addresses that crawlers know, and no flood evicts a
 * page.
 */
const NOTHING_SHARE = 1 / 16
/** Number of changes between sweeps, which forget tags older than every cached page. */
const SWEEP_EVERY = 1_000

/**
 * Caches pages by key until one of their tags changes: ARCHITECTURE.md, "Freshness". Independent of HTTP. An error of
 * `make` is thrown to everybody who waits for it, and never cached.
 */
export class PageCache<V> {
  readonly #pages: LruCache<V>
  readonly #nothing: LruCache<V>
  readonly #flights = new Map<string, Flight<V>>()
  readonly #inTheAir = new Set<Flight<V>>()
  readonly #log: ChangeLog
  readonly #store: Store<V> | null
  /** Results of lookups. A caller that serves the result of `kept` counts that hit itself. */
  readonly counts = { hits: 0, stored: 0, misses: 0, joined: 0 }
  #seq: number
  #epoch: string
  #swept: number

  constructor({ log, maxBytes, store = null }: { log: ChangeLog; maxBytes: number; store?: Store<V> | null }) {
    this.#log = log
    this.#store = store
    this.#nothing = new LruCache(Math.floor(maxBytes * NOTHING_SHARE))
    this.#pages = new LruCache(maxBytes - Math.floor(maxBytes * NOTHING_SHARE))
    this.#swept = this.#seq = log.poll()
    this.#epoch = log.epoch()
  }

  /** Reads new changes from the log. Two microseconds if there are none: half of them the system's. */
  poll(): void {
    const seq = this.#log.poll()
    this.#seq = seq
    if (this.#log.epoch() !== this.#epoch) {
      this.#epoch = this.#log.epoch()
      this.#pages.clear()
      this.#nothing.clear()
      this.#flights.clear()
      this.#swept = seq
    }
    if (seq - this.#swept >= SWEEP_EVERY) this.#sweep(seq)
  }

  /** Returns the cached page of `key` if it was fresh at the last `poll`; else null. */
  kept(key: string): V | null {
    const entry = this.#find(key)
    if (!entry) return null
    if (entry.seq < this.#seq) {
      if (!this.#log.isFresh(entry.tags, entry.seq)) {
        // A stale page is never served, not even while the new one fails: it might be what was withdrawn.
        entry.shelf.drop(key, entry)
        return null
      }
      entry.seq = this.#seq
    }
    entry.shelf.moveUp(key, entry)
    return entry.value
  }

  /** Returns the page of `key` as of now or later: cached, in flight, stored, or made now. */
  get(key: string, make: () => Promise<Made<V>>): Got<V> | Promise<Got<V>> {
    this.poll()
    const kept = this.kept(key)
    if (kept !== null) {
      this.counts.hits += 1
      return { value: kept, isHit: true }
    }
    const flight = this.#recentFlight(key)
    const stored = flight ? null : this.#fromStore(key)
    if (stored) {
      this.counts.stored += 1
      return { value: stored.value, isHit: true }
    }
    if (flight) this.counts.joined += 1
    else this.counts.misses += 1
    const landing = flight ? flight.landing : this.#launch(key, this.#seq, make)
    return landing.then((value) => ({ value, isHit: false }))
  }

  /** True if the page of `key` is cached, stored or being made, and fresh as of the last `poll`. Counts and moves nothing. */
  isFresh(key: string): boolean {
    const entry = this.#find(key)
    if (entry && this.#log.isFresh(entry.tags, entry.seq)) return true
    return this.#recentFlight(key) !== null || (this.#store?.find(key) ?? null) !== null
  }

  /** True while a page is being made that somebody waits for, or may. */
  isMaking = (): boolean => this.#inTheAir.size > 0

  /** Makes a page that nobody asked for. A request that comes meanwhile joins. */
  async makeAhead(key: string, make: () => Promise<Made<V>>): Promise<void> {
    await this.#launch(key, this.#seq, make)
  }

  /** Adjusts the size of a cached page. */
  reweigh(key: string, value: V, difference: number): void {
    const entry = this.#find(key)
    if (entry?.value === value) entry.shelf.reweigh(entry, difference)
  }

  /** True if this very value is cached, fresh or not. */
  keeps(key: string, value: V): boolean {
    return this.#find(key)?.value === value
  }

  /** Picks one cached entry by a number from 0 up to 1. */
  pick(at: number): { key: string; value: V } | null {
    let steps = Math.floor(at * this.size().entries)
    for (const { entries } of this.#shelves()) {
      for (const [key, { value }] of entries) if (steps-- === 0) return { key, value }
    }
    return null
  }

  /** True if this very value is cached and fresh now. */
  isStillFresh(key: string, value: V): boolean {
    this.poll()
    const entry = this.#find(key)
    return entry?.value === value && this.#log.isFresh(entry.tags, entry.seq)
  }

  /** Drops a cached value. */
  forget(key: string, value: V): void {
    const entry = this.#find(key)
    if (entry?.value === value) entry.shelf.drop(key, entry)
  }

  size(): { entries: number; bytes: number; flights: number } {
    const [pages, nothing] = this.#shelves()
    return {
      entries: pages.entries.size + nothing.entries.size,
      bytes: pages.bytes + nothing.bytes,
      flights: this.#inTheAir.size,
    }
  }

  /** Number of entries that were evicted to make room. */
  evicted = (): number => this.#pages.evicted + this.#nothing.evicted

  #shelves = (): readonly [pages: LruCache<V>, nothing: LruCache<V>] => [this.#pages, this.#nothing]

  #find = (key: string): Entry<V> | undefined => this.#pages.entries.get(key) ?? this.#nothing.entries.get(key)

  /** Updates the position of fresh entries, drops the rest, and lets the log forget what is older than all of them. */
  #sweep(seq: number): void {
    for (const shelf of this.#shelves()) {
      for (const [key, entry] of shelf.entries) {
        if (this.#log.isFresh(entry.tags, entry.seq)) entry.seq = seq
        else shelf.drop(key, entry)
      }
    }
    let oldest = seq
    for (const flight of this.#inTheAir) if (flight.epoch === this.#epoch) oldest = Math.min(oldest, flight.start)
    this.#log.forgetUpTo(oldest)
    this.#swept = seq
  }

  /** A flight that began at or after the last poll. */
  #recentFlight(key: string): Flight<V> | null {
    const flight = this.#flights.get(key)
    return flight && flight.epoch === this.#epoch && flight.start >= this.#seq ? flight : null
  }

  /** Moves a stored page into memory. It is as fresh as the transaction that found it so, which is newer than `poll`. */
  #fromStore(key: string): Found<V> | null {
    const found = this.#store?.find(key) ?? null
    if (!found || found.note.epoch !== this.#epoch) return null
    this.#shelve(key, found, found.note.seq)
    return found
  }

  #keep(key: string, made: Made<V>, note: Note): void {
    if (made.isPassing) return
    const old = this.#find(key)
    if (note.epoch !== this.#epoch || (old && old.seq > note.seq)) return
    if (!made.isForStore) this.#shelve(key, made, note.seq)
    this.#store?.put(key, made, note)
  }

  #shelve(key: string, made: Pick<Made<V>, 'value' | 'tags' | 'bytes' | 'isNothing'>, seq: number): void {
    const old = this.#find(key)
    old?.shelf.drop(key, old)
    const { value, tags, isNothing } = made
    const bytes = made.bytes + TICKET_BYTES + tags.reduce((sum, tag) => sum + tag.length + 16, 2 * key.length)
    const shelf = isNothing ? this.#nothing : this.#pages
    shelf.keep(key, { value, seq, tags, bytes })
  }

  async #fly(key: string, flight: Flight<V>, make: () => Promise<Made<V>>): Promise<V> {
    for (let attempt = 1; ; attempt++) {
      const made = await make()
      const note = made.note ?? { epoch: flight.epoch, seq: flight.start }
      if (note.epoch === flight.epoch && note.seq >= flight.start) {
        this.#keep(key, made, note)
        return made.value
      }
      if (attempt === 2) throw new NeverFresh(key)
      this.poll()
      flight.start = this.#seq
      flight.epoch = this.#epoch
    }
  }

  #launch(key: string, start: number, make: () => Promise<Made<V>>): Promise<V> {
    const { promise, resolve, reject } = Promise.withResolvers<V>()
    const flight: Flight<V> = { start, epoch: this.#epoch, landing: promise }
    this.#inTheAir.add(flight)
    this.#flights.set(key, flight)
    const land = () => {
      this.#inTheAir.delete(flight)
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    this.#fly(key, flight, make).finally(land).then(resolve, reject)
    return promise
  }
}
