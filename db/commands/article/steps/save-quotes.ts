import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { NamedQuote } from '#domain/document/quotes-of.ts'

/** Deletes the stored quotes of a story. */
export function forgetQuotes(tx: Tx, articleId: number): void {
  statement(tx, 'delete from quotes where article_id = ?').run(articleId)
}

/** Stores the quotes of a public story that has none stored. */
export function addQuotes(tx: Tx, articleId: number, quotes: readonly NamedQuote[]): void {
  const put = statement(
    tx,
    'insert into quotes (article_id, block_id, speaker, role, words, place, href) values (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { blockId, speaker, role, words, place, href } of quotes)
    put.run(articleId, blockId, speaker, role, words, place, href)
}
