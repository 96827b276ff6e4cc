import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { noteInWords } from '#db/queries/people/mentioned-people.ts'
import { authorIdsOf } from '#db/queries/search/author-ids-of.ts'
import { IS_IN_WORKING_INDEX } from '#db/queries/search/in-working-index.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { plainText } from '#domain/document/to-plain-text.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { formsText } from '#domain/search/forms.ts'
import { searchable } from '#domain/search/searchable.ts'

/** Characters of a stored document. */
const LONG = 30_000

type Row = { headline: string; standfirst: string; language: string; document: string; notes: string }

/**
 * Writes the working text of a story and its notes into the index of the desk's search, or removes them if the public
 * index has all that is to be found. The story is then no longer due.
 */
export function indexWorkingCopy(tx: Tx, articleId: number): void {
  const row = statement<Row>(
    tx,
    `select a.headline, a.standfirst, a.language, a.document,
       (select coalesce(group_concat(body, char(10) || char(10)), '') from notes where article_id = a.id) notes
     from articles a where a.id = ? and ${IS_IN_WORKING_INDEX}`,
  ).get(articleId)
  statement(tx, 'delete from working_index where rowid = ?').run(articleId)
  if (row) addWorkingText(tx, articleId, row)
  statement(tx, 'delete from index_due where article_id = ?').run(articleId)
}

/**
 * The same for a story of usual length, so that its words are found at once. A very long text stays due, and is read in
 * the background: nobody waits for its words to be stemmed.
 */
export function indexWorkingCopyUnlessLong(tx: Tx, articleId: number): void {
  const row = statement<{ length: number }>(tx, 'select length(document) length from articles where id = ?').get(
    articleId,
  )
  if (row && row.length <= LONG) indexWorkingCopy(tx, articleId)
}

function addWorkingText(tx: Tx, articleId: number, { headline, standfirst, document, ...row }: Row): void {
  const text = plainText(readStoredDocument(document).document)
  const texts = [headline, standfirst, text, noteInWords(tx, row.notes).body]
  const language = row.language || paperSettings(tx).language
  const forms = formsText({ texts, language, authorIds: authorIdsOf(tx, articleId) })
  statement(
    tx,
    'insert into working_index (rowid, headline, standfirst, body, notes, forms) values (?, ?, ?, ?, ?, ?)',
  ).run(articleId, ...texts.map(searchable), forms)
}

/** Marks every story that belongs into the index, or stands in it, as due at once. */
export function markWorkingCopiesDue(tx: Tx): void {
  statement(
    tx,
    `insert or replace into index_due (article_id, at)
     select a.id, 0 from articles a where ${IS_IN_WORKING_INDEX} union select rowid, 0 from working_index`,
  ).run()
}
