import { eq, getTableColumns } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { quotes as stored } from '#db/schema/tables.ts'
import type { NamedQuote } from '#domain/document/blocks/quotes-of.ts'

const CLEAR = prepared({ id: stored.articleId }, (db, { id }) => db.delete(stored).where(eq(stored.articleId, id)))
const ADD = prepared(getTableColumns(stored), (db, row) => db.insert(stored).values(row))

/** Deletes the stored quotes of a story. */
export function forgetQuotes(tx: Tx, articleId: number): void {
  CLEAR.run(tx, { id: articleId })
}

/** Stores the quotes of a public story that has none stored. */
export function addQuotes(tx: Tx, articleId: number, quotes: readonly NamedQuote[]): void {
  for (const quote of quotes) ADD.run(tx, { articleId, ...quote })
}
