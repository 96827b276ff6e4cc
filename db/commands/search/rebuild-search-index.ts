import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

/**
 * Makes the full-text indexes, for readers and for the desk, anew from the words stored beside them, in one transaction. Holds the write lock for as
 * long as that takes, so it is for damage only; `reindex` brings an index into step.
 */
export function rebuildSearchIndex(db: Db): void {
  write(db, (tx) => {
    statement(tx, "insert into search_index (search_index) values ('rebuild')").run()
    statement(tx, "insert into working_index (working_index) values ('rebuild')").run()
    return ok(null)
  })
}
