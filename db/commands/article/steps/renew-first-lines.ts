import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Writes the first lines of a public story if they differ from the stored ones. True if they did. */
export function renewFirstLines(tx: Tx, articleId: number, firstLines: string): boolean {
  const sql = 'update published set first_lines = ? where article_id = ? and first_lines <> ?'
  return statement(tx, sql).run(firstLines, articleId, firstLines).changes > 0
}
