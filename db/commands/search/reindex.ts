import { eq, gt, notInArray } from 'drizzle-orm'
import { renewFirstLines } from '#db/commands/article/steps/renew-first-lines.ts'
import { addQuotes, forgetQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { addLinks, forgetLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { renewAllPictureUses } from '#db/commands/media/renew-all-picture-uses.ts'
import { indexDueStories } from '#db/commands/search/index-due-stories.ts'
import { rebuildSearchIndex } from '#db/commands/search/rebuild-search-index.ts'
import { FORMS_EDITION } from '#db/commands/search/refill-search.ts'
import { markWorkingCopiesDue } from '#db/commands/search/steps/index-working-copy.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { asText, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { searchIndexDamage } from '#db/queries/settings/integrity-problems.ts'
import { published, quotes, revisions, searchBacklog, searchIndex, storyLinks } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { linksOf } from '#domain/document/blocks/links-of.ts'
import { quotesOf } from '#domain/document/blocks/quotes-of.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { firstLines } from '#domain/document/text/first-lines.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { ok } from '#domain/result.ts'

const BATCH = 20
const leftOver = [
  [searchIndex, searchIndex.rowid],
  [storyLinks, storyLinks.articleId],
  [quotes, quotes.articleId],
] as const
const NEXT = prepared({ after: published.articleId }, (db, { after }) =>
  db
    .select({ articleId: published.articleId, fields: revisions.fields, document: asText(revisions.document) })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(gt(published.articleId, after))
    .orderBy(published.articleId)
    .limit(BATCH),
)

/**
 * Rebuilds the search index, that of the desk, the quotes, the picture uses, the links and the first lines from what is
 * published, in batches that keep nobody waiting; an index that is damaged is first made anew in one transaction.
 * Returns how many stories it holds. `now` in ms UTC.
 */
export function reindex(db: Db, now: number, onProgress: (done: number) => void = () => {}): number {
  if (searchIndexDamage(db).length > 0) rebuildSearchIndex(db)
  write(db, (tx) => {
    const ofPublic = tx.select({ id: published.articleId }).from(published)
    for (const [table, id] of leftOver) tx.delete(table).where(notInArray(id, ofPublic)).run()
    markWorkingCopiesDue(tx)
    return ok(null)
  })
  renewAllPictureUses(db)
  // Those whose minute has not come yet, too.
  while (indexDueStories(db, Number.MAX_SAFE_INTEGER));
  let done = 0
  for (let after = 0; ;) {
    const rows = NEXT.all(db, { after })
    write(db, (tx) => {
      for (const { articleId, fields, document } of rows) {
        const { document: read } = readStoredDocument(document)
        const text = plainText(read)
        forgetQuotes(tx, articleId)
        addQuotes(tx, articleId, quotesOf(read))
        const publicFields = fields as RevisionFields
        forgetLinks(tx, articleId)
        addLinks(tx, { articleId, links: linksOf(read), source: sourceLink(publicFields), now })
        renewLines(tx, articleId, firstLines(read), now)
        forgetSearchText(tx, articleId)
        addSearchText(tx, { articleId, fields: publicFields, text })
      }
      if (rows.length < BATCH) {
        tx.update(searchBacklog).set({ upto: 0, edition: FORMS_EDITION }).run()
        changed(tx, ['search'], now)
      }
      return ok(null)
    })
    done += rows.length
    onProgress(done)
    if (rows.length < BATCH) return done
    after = rows.at(-1)?.articleId ?? after
  }
}

/** Pages show first lines, so that only a change that is named makes them stale. */
function renewLines(tx: Tx, articleId: number, lines: string, now: number): void {
  if (!renewFirstLines(tx, articleId, lines)) return
  const facts = publicFacts(tx, articleId)
  if (facts) changed(tx, tagsOf(facts), now)
}
