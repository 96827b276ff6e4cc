import type { Readable } from '#db/engine/open.ts'
import { articles, people } from '#db/schema/tables.ts'

/** True for a newsroom that has neither a story nor a person. */
export const isEmptyNewsroom = (db: Readable): boolean =>
  !db.select({ id: articles.id }).from(articles).limit(1).get() &&
  !db.select({ id: people.id }).from(people).limit(1).get()
