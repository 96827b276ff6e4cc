/** Something that is kept, and the state that it is known to be right for. */
export type Entry<V> = {
  value: V
  /** Its note, then the latest at which no tag of its was newer. */
  seq: number
  tags: readonly string[]
  bytes: number
  shelf: Shelf<V>
  /** At which turn it was last put in front of the others. */
  movedAt: number
}

/** A bounded LRU of entries by key: what was asked for the longest time ago is evicted first. */
export class Shelf<V> {
  // A Map keeps its order: the first is the one that was asked for the longest time ago.
  readonly entries = new Map<string, Entry<V>>()
  readonly #maxBytes: number
  bytes = 0
  evicted = 0
  /** Look-ups and additions: either makes the others older. */
  #turns = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Keeps a value, unless it is so large that it would evict a quarter of the others. */
  keep(key: string, kept: Pick<Entry<V>, 'value' | 'seq' | 'tags' | 'bytes'>): void {
    if (kept.bytes > this.#maxBytes / 4) return
    this.#turns += 1
    this.entries.set(key, { ...kept, shelf: this, movedAt: this.#turns })
    this.bytes += kept.bytes
    this.#evict()
  }

  /** Moves what is asked for to the end, unless it was moved a moment ago. */
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
