import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { asText, columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { noteInWords } from '#db/queries/people/mentioned-people.ts'
import { authorIdsOf } from '#db/queries/search/author-ids-of.ts'
import { isInWorkingIndex } from '#db/queries/search/in-working-index.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { articles, indexDue, notes, workingIndex } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { formsText } from '#domain/search/forms.ts'
import { searchable } from '#domain/search/searchable.ts'

/** Characters of a stored document. */
const LONG = 30_000

const STORY = { articleId: articles.id }
const WORKING = prepared(STORY, (db, { articleId }) =>
  db
    .select({
      ...columns(articles, 'headline', 'standfirst', 'language'),
      document: asText(articles.document),
      notes: sql<string>`(select coalesce(group_concat(body, char(10) || char(10)), '') from ${notes}
        where article_id = ${articles}.id)`,
    })
    .from(articles)
    .where(and(eq(articles.id, articleId), isInWorkingIndex)),
)
const LENGTH = prepared(STORY, (db, { articleId }) =>
  db
    .select({ length: sql<number>`length(${articles.document})` })
    .from(articles)
    .where(eq(articles.id, articleId)),
)
const FORGET = prepared(STORY, (db, { articleId }) => db.delete(workingIndex).where(eq(workingIndex.rowid, articleId)))
const IS_DONE = prepared(STORY, (db, { articleId }) => db.delete(indexDue).where(eq(indexDue.articleId, articleId)))
const INSERT = prepared(columns(workingIndex, 'rowid', 'headline', 'standfirst', 'body', 'notes', 'forms'), (db, row) =>
  db.insert(workingIndex).values(row),
)
const MARK_ALL = prepared({}, (db) =>
  db
    .insert(indexDue)
    .select(
      sql`select ${articles.id}, 0 from ${articles} where ${isInWorkingIndex} union select rowid, 0 from ${workingIndex} where true`,
    )
    .onConflictDoUpdate({ target: indexDue.articleId, set: { at: 0 } }),
)
type Row = RowOf<typeof WORKING>

/**
 * Writes the working text of a story and its notes into the index of the desk's search, or removes them if the public
 * index has all that is to be found. The story is then no longer due.
 */
export function indexWorkingCopy(tx: Tx, articleId: number): void {
  const row = WORKING.get(tx, { articleId })
  FORGET.run(tx, { articleId })
  if (row) addWorkingText(tx, articleId, row)
  IS_DONE.run(tx, { articleId })
}

/**
 * The same for a story of usual length, so that its words are found at once. A very long text stays due, and is read in
 * the background: nobody waits for its words to be stemmed.
 */
export function indexWorkingCopyUnlessLong(tx: Tx, articleId: number): void {
  const row = LENGTH.get(tx, { articleId })
  if (row && row.length <= LONG) indexWorkingCopy(tx, articleId)
}

function addWorkingText(tx: Tx, articleId: number, { headline, standfirst, document, ...row }: Row): void {
  const text = plainText(readStoredDocument(document).document)
  const notes = noteInWords(tx, row.notes).body
  const language = row.language || paperSettings(tx).language
  const forms = formsText({
    texts: [headline, standfirst, text, notes],
    language,
    authorIds: authorIdsOf(tx, articleId),
  })
  INSERT.run(tx, {
    rowid: articleId,
    headline: searchable(headline),
    standfirst: searchable(standfirst),
    body: searchable(text),
    notes: searchable(notes),
    forms,
  })
}

/** Marks every story that belongs into the index, or stands in it, as due at once. */
export const markWorkingCopiesDue = (tx: Tx): unknown => MARK_ALL.run(tx)
