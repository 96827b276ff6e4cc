import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { NamedQuote } from '#domain/document/quotes-of.ts'

/** Replaces the stored quotes of a public story; none for one that is withdrawn. */
export function saveQuotes(tx: Tx, articleId: number, quotes: readonly NamedQuote[], isNew = false): void {
  if (!isNew) statement(tx, 'delete from quotes where article_id = ?').run(articleId)
  const put = statement(
    tx,
    'insert into quotes (article_id, block_id, speaker, role, words, place, href) values (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { blockId, speaker, role, words, place, href } of quotes)
    put.run(articleId, blockId, speaker, role, words, place, href)
}
