/** A cached value, and the position in the change log at which it is known to be fresh. */
export type Entry<V> = {
  value: V
  /** Position at which it was made, then the latest one at which none of its tags was newer. */
  seq: number
  tags: readonly string[]
  bytes: number
  shelf: LruCache<V>
  /** Turn at which it was last moved to the end. */
  movedAt: number
}

/** A bounded LRU cache by key. */
export class LruCache<V> {
  // A Map keeps insertion order, so the first entry is the least recently used one.
  readonly entries = new Map<string, Entry<V>>()
  readonly #maxBytes: number
  bytes = 0
  evicted = 0
  /** Number of lookups and additions, as a clock of recency. */
  #turns = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Caches a value, unless it is so large that it would evict a quarter of the others. */
  keep(key: string, kept: Pick<Entry<V>, 'value' | 'seq' | 'tags' | 'bytes'>): void {
    if (kept.bytes > this.#maxBytes / 4) return
    this.#turns += 1
    this.entries.set(key, { ...kept, shelf: this, movedAt: this.#turns })
    this.bytes += kept.bytes
    this.#evict()
  }

  /** Moves an entry to the end, unless it was moved recently. */
  moveUp(key: string, entry: Entry<V>): void {
    this.#turns += 1
    if (this.#turns - entry.movedAt < this.entries.size / 8) return
    entry.movedAt = this.#turns
    this.entries.delete(key)
    this.entries.set(key, entry)
  }

  reweigh(entry: Entry<V>, difference: number): void {
    entry.bytes += difference
    this.bytes += difference
    this.#evict()
  }

  drop(key: string, entry: Entry<V>): void {
    this.entries.delete(key)
    this.bytes -= entry.bytes
  }

  clear(): void {
    this.entries.clear()
    this.bytes = 0
  }

  #evict(): void {
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.#maxBytes) return
      this.drop(oldest, entry)
      this.evicted += 1
    }
  }
}
