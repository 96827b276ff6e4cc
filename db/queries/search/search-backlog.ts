import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Stories up to this id are not in the search index yet, except those published since; 0 if all are. */
export const searchBacklog = (db: Readable): number =>
  statement<{ upto: number }>(db, 'select upto from search_backlog').get()?.upto ?? 0
