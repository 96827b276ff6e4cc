import type { Note } from '#db/engine/change-log.ts'
import type { Readable } from '#db/engine/open.ts'
import type { FillProgress, FillReport } from '#db/page-store/fill-state.ts'
import { freshAt, type PageStoreReader } from '#db/page-store/page-store-reader.ts'
import type { PageStoreSize } from '#db/page-store/page-store-writer.ts'
import { isPassingError } from '#db/page-store/passing-error.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'
import { type Answer, cachedSizeOf } from '#server/http/pages/page-answer.ts'
import type { Found, Made } from '#server/http/pages/page-cache.ts'
import { fromStored, isStored, toStored } from '#server/http/store/stored-answer.ts'
import { log } from '#server/shared/log.ts'

/** Writes rows later, elsewhere. `seen` is the newest position in the change log that the sender saw. */
export type StoreWriting = {
  write: (rows: readonly StoredRow[], seen: Note) => void
  reportFill: (report: FillReport, beganAt: number) => void
  /** Resolves when everything that was sent is written, or the store is off. */
  flush: () => Promise<void>
  size: () => PageStoreSize
  /** Number of rows that were not taken, since too many wait. */
  dropped: () => number
}

export type PageStoreOptions = {
  /** The connection of readers, on which freshness is decided. */
  db: () => Readable
  reader: PageStoreReader
  writing: StoreWriting
  /** Digest of this program: only its pages are stored and served. */
  build: string
  /** The newest position in the change log that this process saw. */
  seen: () => Note
  /** Turns the store off for every process that starts from now on. */
  onFailed: () => void
}

/** Rows are sent to the thread that writes them when so many wait, or after so long. */
const BATCH_ROWS = 64
const BATCH_MS = 50

/**
 * The store of pages behind the page cache of a web process. Reads are synchronous: a page that is found enters memory
 * in the event that asked for it. Writes are sent away in batches. After the first error it is off.
 */
export class PageStore {
  readonly #options: PageStoreOptions
  #waiting: StoredRow[] = []
  #timer: NodeJS.Timeout | undefined
  readonly #notes = new WeakMap<Answer, Note>()
  isOff = false
  /** Look-ups that found a fresh page, one that is out of date, or none; pages that were sent to be written. */
  readonly counts = { found: 0, stale: 0, absent: 0, sent: 0 }

  constructor(options: PageStoreOptions) {
    this.#options = options
  }

  /** The stored page of a key if it is fresh now, with the position at which it is. */
  find(key: string): Found<Answer> | null {
    if (this.isOff) return null
    try {
      const row = this.#options.reader.find(key)
      if (!row) return this.#count('absent')
      const note = freshAt(this.#options.db(), row)
      if (!note) return this.#count('stale')
      this.counts.found += 1
      const value = fromStored(row)
      this.#notes.set(value, row.note)
      const { tags } = value.madeFrom
      return { value, note, tags, bytes: cachedSizeOf(value), isNothing: value.kind !== 'page' }
    } catch (error) {
      if (!isPassingError(error)) this.fail(error)
      return null
    }
  }

  /** Stores what the page cache keeps, where it is of a kind that is stored. */
  put(key: string, { value }: Pick<Made<Answer>, 'value'>, note: Note): void {
    if (this.isOff || !this.#isOurs(value) || !isStored(key, value)) return
    this.#notes.set(value, note)
    this.#send({ key, build: this.#options.build, note, ...toStored(value) })
  }

  /** Stores a page again whose bytes, and so its ETag, became others. */
  renew(key: string, value: Answer): void {
    const note = this.#notes.get(value)
    if (note) this.put(key, { value }, note)
  }

  async stop(): Promise<void> {
    this.#flush()
    await this.#options.writing.flush()
    this.isOff = true
    this.#options.reader.close()
  }

  size = (): PageStoreSize => this.#options.writing.size()

  /** How far the store is filled, and whether somebody wants that; null if it is off. */
  fill(): FillProgress | null {
    if (this.isOff) return null
    try {
      return this.#options.reader.fill()
    } catch (error) {
      if (!isPassingError(error)) this.fail(error)
      return null
    }
  }

  reportFill(report: FillReport, beganAt: number): void {
    if (!this.isOff) this.#options.writing.reportFill(report, beganAt)
  }

  dropped = (): number => this.#options.writing.dropped()

  /** Turns the store off until the next start: its file is not to be trusted. */
  fail(error: unknown): void {
    if (this.isOff) return
    this.isOff = true
    this.#waiting = []
    log('error', 'the store of pages failed and is off until the next start', { error })
    try {
      this.#options.onFailed()
    } catch (failure) {
      log('warn', 'the store of pages could not be marked as failed', { error: failure })
    }
  }

  #count(what: 'stale' | 'absent'): null {
    this.counts[what] += 1
    return null
  }

  /** A renderer that was started from other files than this web process makes pages that nobody stores. */
  #isOurs({ kind, madeFrom }: Answer): boolean {
    return madeFrom.build === this.#options.build || (madeFrom.build === undefined && kind !== 'page')
  }

  #send(row: StoredRow): void {
    this.counts.sent += 1
    this.#waiting.push(row)
    if (this.#waiting.length >= BATCH_ROWS) this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), BATCH_MS)
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const rows = this.#waiting
    this.#waiting = []
    if (rows.length > 0 && !this.isOff) this.#options.writing.write(rows, this.#options.seen())
  }
}
