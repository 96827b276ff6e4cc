import path from 'node:path'
import Database from 'better-sqlite3'
import type { Note } from '#db/engine/change-log.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { isDiskFull } from '#db/page-store/passing-error.ts'
import { checksumOf, type StoredRow } from '#db/page-store/stored-row.ts'

const MB = 1024 * 1024
/** Room on the disk that the store never takes. */
export const KEPT_FREE_BYTES = 512 * MB
/** Part of the limit for the WAL, which is checkpointed when it is half as large. */
const walBytesOf = (maxBytes: number) => Math.min(8 * MB, Math.floor(maxBytes / 8))
/** Share of the limit for redirects and withdrawn addresses, of which a stranger can invent any number. */
const OTHERS_SHARE = 1 / 16
const OTHER_BYTES = 1_024
const EVICTED_AT_ONCE = 100
/** Room that a row takes besides its texts and body: its part of pages, keys and indexes. */
const ROW_BYTES = 512

export type PageStoreSize = { pages: number; bytes: number; maxBytes: number }
/** `busyMs`: longest wait for the lock of another process. */
export type WriterOptions = { file: string; maxBytes: number; busyMs?: number | undefined; free?: typeof freeBytes }

/** Writes stored pages. Several processes may have one each. */
export class PageStoreWriter {
  readonly client: Database.Database
  readonly #maxBytes: number
  readonly #folder: string
  readonly #free: typeof freeBytes
  readonly #pageBytes: number
  readonly #writeAll: (rows: readonly StoredRow[], seen: Note) => number
  readonly #removeAll: (ids: readonly number[]) => void

  constructor({ file, maxBytes, busyMs = 5_000, free = freeBytes }: WriterOptions) {
    this.client = new Database(file, { fileMustExist: true, timeout: busyMs })
    this.client.pragma('synchronous=NORMAL')
    this.client.pragma('cell_size_check=ON')
    this.client.pragma('trusted_schema=OFF')
    // Overwrites deleted rows, so that withdrawn words do not stay in free pages.
    this.client.pragma('secure_delete=ON')
    this.#pageBytes = Number(this.client.pragma('page_size', { simple: true }))
    this.client.pragma(`journal_size_limit=${walBytesOf(maxBytes)}`)
    this.client.pragma(`wal_autocheckpoint=${Math.ceil(walBytesOf(maxBytes) / 2 / this.#pageBytes)}`)
    this.#maxBytes = maxBytes
    this.#folder = path.dirname(file)
    this.#free = free
    this.#removeAll = this.#prepareRemove()
    const put = this.#preparePut()
    const raise = this.client.prepare<[Note]>(
      'update state set seq = max(seq, :seq) where epoch = :epoch and seq < :seq',
    )
    const transaction = this.client.transaction((rows: readonly StoredRow[], seen: Note) => {
      const written = rows.filter(put).length
      raise.run(seen)
      for (const { note } of rows) raise.run(note)
      return written
    })
    this.#writeAll = (rows, seen) => transaction.immediate(rows, seen)
  }

  /**
   * Stores pages in one transaction; `seen` is the newest position that the caller saw. A row is replaced only by one
   * of the same epoch with a note at or above its own. Pages for which there is no room, in the store or on a full
   * disk, are left out. Returns how many were stored.
   */
  write(rows: readonly StoredRow[], seen: Note): number {
    try {
      const bytes = rows.reduce((sum, row) => sum + bytesOf(row), 0)
      const fits = this.#makeRoom(bytes)
      const written = this.#writeAll(fits ? rows : [], seen)
      if (rows.some((row) => !row.isPage)) this.#evictOthers()
      return written
    } catch (error) {
      if (isDiskFull(error)) return 0
      throw error
    }
  }

  size(): PageStoreSize {
    const pages = this.client.prepare<[], number>('select count(*) from pages').pluck().get() ?? 0
    return { pages, bytes: this.#usedBytes(), maxBytes: this.#limit() }
  }

  /** Share of its room that is used. */
  fullness = (): number => this.#usedBytes() / Math.max(1, this.#limit())

  /** Deletes these pages, with their bodies. */
  remove(ids: readonly number[]): void {
    this.#removeAll(ids)
  }

  close(): void {
    this.client.close()
  }

  #prepareRemove(): (ids: readonly number[]) => void {
    const bodies = this.client.prepare('delete from bodies where id in (select value from json_each(?))')
    const pages = this.client.prepare('delete from pages where id in (select value from json_each(?))')
    return this.client.transaction((ids: readonly number[]) => {
      bodies.run(JSON.stringify(ids))
      pages.run(JSON.stringify(ids))
    })
  }

  #preparePut(): (row: StoredRow) => boolean {
    const old = this.client.prepare<[string], { id: number; epoch: string; seq: number }>(
      'select id, epoch, seq from pages where key = ?',
    )
    const insert = this.client.prepare(
      `insert into pages (key, build, epoch, seq, is_page, tags, about, crc) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const body = this.client.prepare('insert into bodies (id, body) values (?, ?)')
    return (row) => {
      const there = old.get(row.key)
      if (there && (there.epoch !== row.note.epoch || there.seq > row.note.seq)) return false
      if (there) this.remove([there.id])
      const { key, build, note, isPage, tags, about } = row
      const made = insert.run(key, build, note.epoch, note.seq, Number(isPage), tags, about, checksumOf(row))
      if (row.body) body.run(made.lastInsertRowid, row.body)
      return true
    }
  }

  #pragmaBytes = (name: string): number => Number(this.client.pragma(name, { simple: true })) * this.#pageBytes

  #usedBytes = (): number => this.#pragmaBytes('page_count') - this.#pragmaBytes('freelist_count')

  /** Bytes that the file may have: never more than the setting, never the last room of the disk. */
  #limit(): number {
    const file = this.#pragmaBytes('page_count')
    const room = this.#free(this.#folder) - KEPT_FREE_BYTES
    return Math.max(0, Math.min(this.#maxBytes - walBytesOf(this.#maxBytes), file + room))
  }

  /** Deletes the pages that were written first, until `bytes` more fit. False if they cannot. */
  #makeRoom(bytes: number): boolean {
    const limit = this.#limit()
    while (this.#usedBytes() + bytes > limit) {
      const oldest = this.#oldest('')
      if (oldest.length === 0) break
      this.remove(oldest)
    }
    const surplus = this.#pragmaBytes('page_count') - limit
    if (surplus > 0) this.client.pragma(`incremental_vacuum(${Math.ceil(surplus / this.#pageBytes)})`)
    return this.#usedBytes() + bytes <= limit
  }

  #evictOthers(): void {
    const count = this.client.prepare<[], number>('select count(*) from pages where is_page = 0').pluck()
    const most = (this.#maxBytes * OTHERS_SHARE) / OTHER_BYTES
    while ((count.get() ?? 0) > most) this.remove(this.#oldest('where is_page = 0'))
  }

  #oldest = (which: '' | 'where is_page = 0'): number[] =>
    this.client
      .prepare<[number], number>(`select id from pages ${which} order by id limit ?`)
      .pluck()
      .all(EVICTED_AT_ONCE)
}

const bytesOf = ({ key, tags, about, body }: StoredRow): number =>
  ROW_BYTES + 2 * key.length + tags.length + about.length + (body?.length ?? 0)
