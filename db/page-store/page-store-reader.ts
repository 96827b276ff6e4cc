import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import type { Note } from '#db/engine/change-log.ts'
import type { Readable } from '#db/engine/open.ts'
import { prepared, storedText } from '#db/engine/prepared.ts'
import { type FillProgress, fillOf } from '#db/page-store/fill-state.ts'
import { checksumOf, type StoredRow } from '#db/page-store/stored-row.ts'
import { changes, epoch } from '#db/schema/tables.ts'

/** The bytes of a stored page are not those that were written. */
export class DamagedPage extends Error {}

type Row = Omit<StoredRow, 'note' | 'isPage'> & { epoch: string; seq: number; isPage: number; crc: number }

const FIND = `select pages.key, build, epoch, seq, is_page as isPage, tags, about, crc, body
  from pages left join bodies on bodies.id = pages.id where key = ? and build = ?`

/** The newest change of some tags, and the position of the log, as one statement: one read transaction. */
const NEWEST = prepared({ tags: storedText }, (db, { tags }) =>
  db
    .select({
      epoch: epoch.value,
      seq: sql<number>`(select coalesce(max(seq), 0) from ${changes})`,
      newest: sql<number>`(select coalesce(max(seq), 0) from ${changes} where tag in (select value from json_each(${tags})))`,
    })
    .from(epoch),
)

/** Reads stored pages on a connection of its own. Every look-up reads its row whole, so no transaction stays open. */
export class PageStoreReader {
  readonly #client: Database.Database
  readonly #find: Database.Statement<[string, string], Row>
  readonly #build: string

  constructor(file: string, build: string) {
    this.#client = new Database(file, { readonly: true, fileMustExist: true, timeout: 50 })
    this.#client.pragma('cell_size_check=ON')
    this.#client.pragma('trusted_schema=OFF')
    this.#client.pragma('cache_size=-2000')
    this.#find = this.#client.prepare<[string, string], Row>(FIND)
    this.#build = build
  }

  /** The page of a key that this build made, fresh or not; null if there is none. Throws `DamagedPage`. */
  find(key: string): StoredRow | null {
    const row = this.#find.get(key, this.#build)
    if (!row) return null
    const { epoch, seq, isPage, crc, ...rest } = row
    if (checksumOf(rest) !== crc) throw new DamagedPage(`The stored page of ${key} is damaged.`)
    return { ...rest, note: { epoch, seq }, isPage: isPage === 1 }
  }

  fill = (): FillProgress | null => fillOf(this.#client)

  close(): void {
    this.#client.close()
  }
}

/**
 * The position in the change log at which a stored page is fresh, read on the connection of readers: epoch, newest seq
 * and that of the page's tags come from one transaction. Null if the page is of another epoch, if one of its tags
 * changed after its note, or if its note is above the newest seq: then it is of a history that was lost.
 */
export function freshAt(db: Readable, { note, tags }: Pick<StoredRow, 'note' | 'tags'>): Note | null {
  const now = NEWEST.get(db, { tags })
  if (!now || now.epoch !== note.epoch || note.seq > now.seq || now.newest > note.seq) return null
  return { epoch: now.epoch, seq: now.seq }
}
