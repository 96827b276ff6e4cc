import { markWorkingCopiesDue } from '#db/commands/search/steps/index-working-copy.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { searchBacklog } from '#db/queries/search/search-backlog.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import { plainText } from '#domain/document/to-plain-text.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { ok } from '#domain/result.ts'

/**
 * Version of the rules that make the index's column of forms. Raise it with every change to them, the stemmers' version
 * included: a server that finds another in its database rebuilds the index.
 */
export const FORMS_EDITION = 1
/** Most stories in one transaction, and the time (ms) after which it ends. */
const MOST = 200
const WITHIN_MS = 20

type Row = { id: number; fields: string; document: string }

/** Marks every story as not indexed, for readers and for the desk, if the index was made by another version of the rules. */
export function planRefill(db: Db): void {
  write(db, (tx) => {
    const isOther = statement(tx, 'select 1 from search_backlog where edition <> ?').get(FORMS_EDITION)
    if (isOther) markWorkingCopiesDue(tx)
    statement(
      tx,
      `update search_backlog set edition = @edition, upto = (select coalesce(max(article_id), 0) from published)
       where edition <> @edition`,
    ).run({ edition: FORMS_EDITION })
    return ok(null)
  })
}

/**
 * Indexes some of the stories that the search index lacks, the newest first, in one short transaction. Returns the id
 * up to which more are left; 0 if all are indexed. `now` in ms UTC.
 */
export function refillSearch(db: Db, now: number, most = MOST): number {
  // Checked without a transaction: most of the time there is nothing to do.
  if (searchBacklog(db) === 0) return 0
  let upto = 0
  write(db, (tx) => {
    upto = refillSome(tx, most)
    statement(tx, 'update search_backlog set upto = ?').run(upto)
    if (upto === 0) changed(tx, ['search'], now)
    return ok(null)
  })
  return upto
}

function refillSome(tx: Tx, most: number): number {
  const began = performance.now()
  let upto = searchBacklog(tx)
  const all = statement<Row>(
    tx,
    `select p.article_id id, r.fields, r.document from published p join revisions r on r.id = p.revision_id
     where p.article_id <= ? order by p.article_id desc limit ?`,
  ).all(upto, most)
  for (const { id, fields, document } of all) {
    const text = plainText(readStoredDocument(document).document)
    forgetSearchText(tx, id)
    addSearchText(tx, { articleId: id, fields: JSON.parse(fields) as RevisionFields, text })
    upto = id - 1
    if (performance.now() - began > WITHIN_MS || isLockWanted(tx)) return upto
  }
  return all.length < most ? 0 : upto
}
