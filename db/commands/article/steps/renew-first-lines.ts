import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { published } from '#db/schema/tables.ts'

const RENEW = prepared(columns(published, 'articleId', 'firstLines'), (db, { articleId, firstLines }) => {
  const isOther = and(eq(published.articleId, articleId), ne(published.firstLines, firstLines))
  return db.update(published).set({ firstLines }).where(isOther)
})

/** Writes the first lines of a public story if they differ from the stored ones. True if they did. */
export const renewFirstLines = (tx: Tx, articleId: number, firstLines: string): boolean =>
  RENEW.run(tx, { articleId, firstLines }).changes > 0
