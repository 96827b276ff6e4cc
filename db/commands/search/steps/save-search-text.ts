import { eq, getTableColumns } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { searchIndex } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { formsText } from '#domain/search/forms.ts'
import { searchable } from '#domain/search/searchable.ts'

const FORGET = prepared({ id: searchIndex.rowid }, (db, { id }) =>
  db.delete(searchIndex).where(eq(searchIndex.rowid, id)),
)
const ADD = prepared(getTableColumns(searchIndex), (db, row) => db.insert(searchIndex).values(row))

type Searchable = { articleId: number; fields: RevisionFields; text: string }

/** Deletes the text by which search finds a story. */
export function forgetSearchText(tx: Tx, articleId: number): void {
  FORGET.run(tx, { id: articleId })
}

/**
 * Writes the text by which search finds a story that has none stored. Many of them belong at the end of a transaction: any statement with a
 * savepoint of its own makes FTS5 flush what it holds, which costs more than the writing.
 */
export function addSearchText(tx: Tx, { articleId, fields, text }: Searchable): void {
  const { headline, standfirst } = fields
  const language = fields.language || paperSettings(tx).language
  const forms = formsText({ texts: [headline, standfirst, text], language, authorIds: fields.authorIds })
  const words = { headline: searchable(headline), standfirst: searchable(standfirst), body: searchable(text) }
  ADD.run(tx, { rowid: articleId, ...words, forms })
}
