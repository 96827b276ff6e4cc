import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { NamedQuote } from '#domain/document/quotes-of.ts'

/** Writes who said what in a public story, in place of what stood there; none for one that is taken back. */
export function saveQuotes(tx: Tx, articleId: number, quotes: readonly NamedQuote[], isNew = false): void {
  if (!isNew) statement(tx, 'delete from quotes where article_id = ?').run(articleId)
  const put = statement(
    tx,
    'insert into quotes (article_id, block_id, speaker, role, words, place, href) values (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { blockId, speaker, role, words, place, href } of quotes)
    put.run(articleId, blockId, speaker, role, words, place, href)
}
