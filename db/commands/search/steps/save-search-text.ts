import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import { formsText } from '#domain/search/forms.ts'
import { searchable } from '#domain/search/searchable.ts'

type Searchable = { articleId: number; fields: RevisionFields; text: string }

/** Deletes the text by which search finds a story. */
export function forgetSearchText(tx: Tx, articleId: number): void {
  statement(tx, 'delete from search_index where rowid = ?').run(articleId)
}

/**
 * Writes the text by which search finds a story that has none stored. Many of them belong at the end of a transaction: any statement with a
 * savepoint of its own makes FTS5 flush what it holds, which costs more than the writing.
 */
export function addSearchText(tx: Tx, { articleId, fields, text }: Searchable): void {
  const { headline, standfirst } = fields

  const language = fields.language || paperSettings(tx).language
  const forms = formsText({ texts: [headline, standfirst, text], language, authorIds: fields.authorIds })
  statement(tx, 'insert into search_index (rowid, headline, standfirst, body, forms) values (?, ?, ?, ?, ?)').run(
    articleId,
    searchable(headline),
    searchable(standfirst),
    searchable(text),
    forms,
  )
}
