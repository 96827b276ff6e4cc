import type { ChangeLog, Note } from '#db/changes.ts'

/** Something made for a key. A note of null: nothing was read, so it is as old as the start of its making. */
export type Made<V> = { value: V; note: Note | null; tags: readonly string[]; bytes: number }
export type Got<V> = { value: V; isHit: boolean }

type Entry<V> = { value: V; seq: number; tags: readonly string[]; bytes: number }
type Flight<V> = { start: number; epoch: string; landing: Promise<V> }

/** What was made twice was both times older than the request that asked for it. */
export class NeverFresh extends Error {}

export type PageCache<V> = ReturnType<typeof createPageCache<V>>

const TICKET_BYTES = 512
/** After so many changes, tags that no kept page can be older than are forgotten. */
const SWEEP_EVERY = 1_000

/**
 * Pages kept by key until a tag of theirs changes: HOUSE.md, "Freshness", to the letter. Knows nothing of HTTP. What
 * `make` throws is thrown to everybody who waits for it, and never kept.
 */
export function createPageCache<V>({ log, maxBytes }: { log: ChangeLog; maxBytes: number }) {
  // A Map keeps its order: the first is the one that was asked for the longest time ago.
  const entries = new Map<string, Entry<V>>()
  const flights = new Map<string, Flight<V>>()
  const inTheAir = new Set<Flight<V>>()
  let bytes = 0
  let epoch = log.epoch()
  let swept = log.poll()

  function poll(): number {
    const seq = log.poll()
    if (log.epoch() !== epoch) {
      epoch = log.epoch()
      entries.clear()
      flights.clear()
      bytes = 0
      swept = seq
    }
    if (seq - swept >= SWEEP_EVERY) sweep(seq)
    return seq
  }

  function drop(key: string, entry: Entry<V>): void {
    entries.delete(key)
    bytes -= entry.bytes
  }

  /** Lifts the note of what is fresh to now, drops the rest, and lets the log forget what is older than all of it. */
  function sweep(seq: number): void {
    for (const [key, entry] of entries) {
      if (log.isFresh(entry.tags, entry.seq)) entry.seq = seq
      else drop(key, entry)
    }
    let oldest = seq
    for (const flight of inTheAir) oldest = Math.min(oldest, flight.start)
    log.forgetUpTo(oldest)
    swept = seq
  }

  function keep(key: string, made: Made<V>, note: Note): void {
    const old = entries.get(key)
    if (note.epoch !== epoch || (old && old.seq > note.seq)) return
    if (old) drop(key, old)
    // One page may not push out all others.
    const size = made.bytes + TICKET_BYTES + made.tags.reduce((sum, tag) => sum + tag.length + 16, 2 * key.length)
    if (size > maxBytes / 4) return
    entries.set(key, { value: made.value, seq: note.seq, tags: made.tags, bytes: size })
    bytes += size
    for (const [oldest, entry] of entries) {
      if (bytes <= maxBytes) break
      drop(oldest, entry)
    }
  }

  async function fly(key: string, flight: Flight<V>, make: () => Promise<Made<V>>): Promise<V> {
    for (let attempt = 1; ; attempt++) {
      const made = await make()
      const note = made.note ?? { epoch: flight.epoch, seq: flight.start }
      if (note.epoch === flight.epoch && note.seq >= flight.start) {
        keep(key, made, note)
        return made.value
      }
      if (attempt === 2) throw new NeverFresh(key)
      flight.start = poll()
      flight.epoch = epoch
    }
  }

  function launch(key: string, start: number, make: () => Promise<Made<V>>): Promise<V> {
    const flight: Flight<V> = { start, epoch, landing: Promise.reject(new Error('not begun')) }
    flight.landing.catch(() => {})
    inTheAir.add(flight)
    flights.set(key, flight)
    flight.landing = fly(key, flight, make).finally(() => {
      inTheAir.delete(flight)
      if (flights.get(key) === flight) flights.delete(key)
    })
    return flight.landing
  }

  return {
    /** The page of `key` as it is at this moment or later: kept, on its way, or made now. */
    get(key: string, make: () => Promise<Made<V>>): Got<V> | Promise<Got<V>> {
      const asked = poll()
      const entry = entries.get(key)
      if (entry) {
        if (log.isFresh(entry.tags, entry.seq)) {
          entries.delete(key)
          entries.set(key, entry)
          return { value: entry.value, isHit: true }
        }
        // Not even while the new one fails: it might be what was withdrawn.
        drop(key, entry)
      }
      const flight = flights.get(key)
      const isRecent = flight && flight.epoch === epoch && flight.start >= asked
      const landing = isRecent ? flight.landing : launch(key, asked, make)
      return landing.then((value) => ({ value, isHit: false }))
    },
    /** Tells that a kept page weighs more or less than it did. */
    reweigh(key: string, value: V, difference: number): void {
      const entry = entries.get(key)
      if (entry?.value !== value) return
      entry.bytes += difference
      bytes += difference
    },
    size: () => ({ entries: entries.size, bytes, flights: inTheAir.size }),
  }
}
