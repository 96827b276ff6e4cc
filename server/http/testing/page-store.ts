import type { Note } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { reportFill } from '#db/page-store/fill-state.ts'
import { PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { hasFailed, markFailed } from '#db/page-store/prepare-page-store.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'
import { PageStore, type StoreWriting } from '#server/http/store/page-store.ts'

/** Bound of a store in tests, in bytes. */
export const STORE_BYTES = 64 * 1024 * 1024

type Writing = StoreWriting & { writer: PageStoreWriter; hold: () => void; close: () => void }

/** Writes rows at once, in this thread; `hold` loses them instead, as a kill does before their batch is written. */
export function directWriting(file: string, maxBytes = STORE_BYTES): Writing {
  const writer = new PageStoreWriter({ file, maxBytes })
  let isHeld = false
  return {
    writer,
    write: (rows: readonly StoredRow[], seen: Note) => void (isHeld ? 0 : writer.write(rows, seen)),
    reportFill: (report, beganAt) => reportFill(writer.client, report, beganAt, 1_000),
    flush: async () => {},
    size: () => writer.size(),
    dropped: () => 0,
    hold: () => (isHeld = true),
    close: () => writer.close(),
  }
}

type Opening = { dir: string; db: () => Db; seen: () => Note; build: string }

/** Opens the store that is there, as a web process does, with writing that tests can follow; null where that is off. */
export function openTestStore({ dir, db, seen, build }: Opening) {
  if (hasFailed(dir)) return null
  const file = pageStoreFile(dir)
  const writing = directWriting(file)
  const rows = new PageStoreReader(file, build)
  const store = new PageStore({
    db,
    writing,
    build,
    seen,
    reader: rows,
    onFailed: () => markFailed(dir),
  })
  const end = async ({ isKilled }: { isKilled: boolean }) => {
    if (isKilled) writing.hold()
    await store.stop()
    writing.close()
  }
  return { store, rows, writing, end }
}
