import { desc, eq, lte, ne, sql } from 'drizzle-orm'
import { markWorkingCopiesDue } from '#db/commands/search/steps/index-working-copy.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { asText, count, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { searchBacklog } from '#db/queries/search/search-backlog.ts'
import { published, revisions, searchBacklog as backlog } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { ok } from '#domain/result.ts'

/**
 * Version of the rules that make the index's column of forms. Raise it with every change to them, the stemmers' version
 * included: a server that finds another in its database rebuilds the index.
 */
export const FORMS_EDITION = 2
/** Most stories in one transaction, and the time (ms) after which it ends. */
const MOST = 200
const WITHIN_MS = 20

const isOther = ne(backlog.edition, FORMS_EDITION)
const IS_OTHER = prepared({}, (db) => db.select({ id: backlog.id }).from(backlog).where(isOther))
const BEGIN = prepared({}, (db) =>
  db
    .update(backlog)
    .set({ edition: FORMS_EDITION, upto: sql`(select coalesce(max(${published.articleId}), 0) from ${published})` })
    .where(isOther),
)
const KEEP_UPTO = prepared({ upto: backlog.upto }, (db, { upto }) => db.update(backlog).set({ upto }))
const LEFT = prepared({ upto: published.articleId, most: count }, (db, { upto, most }) =>
  db
    .select({ id: published.articleId, fields: revisions.fields, document: asText(revisions.document) })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(lte(published.articleId, upto))
    .orderBy(desc(published.articleId))
    .limit(most),
)

/** Marks every story as not indexed, for readers and for the desk, if the index was made by another version of the rules. */
export function planRefill(db: Db): void {
  write(db, (tx) => {
    if (IS_OTHER.get(tx)) markWorkingCopiesDue(tx)
    BEGIN.run(tx)
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
    KEEP_UPTO.run(tx, { upto })
    if (upto === 0) changed(tx, ['search'], now)
    return ok(null)
  })
  return upto
}

function refillSome(tx: Tx, most: number): number {
  const began = performance.now()
  let upto = searchBacklog(tx)
  const all = LEFT.all(tx, { upto, most })
  for (const { id, fields, document } of all) {
    const text = plainText(readStoredDocument(document).document)
    forgetSearchText(tx, id)
    addSearchText(tx, { articleId: id, fields: fields as RevisionFields, text })
    upto = id - 1
    if (performance.now() - began > WITHIN_MS || isLockWanted(tx)) return upto
  }
  return all.length < most ? 0 : upto
}
