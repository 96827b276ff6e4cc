import { changed } from '#db/changes.ts'
import { record } from '#db/commands/record.ts'
import { type ImportContext, type Imported, importArticle } from '#db/import/import-article.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { asOneSegment, segmentMerger } from '#db/import/search-segments.ts'
import type { Db } from '#db/open.ts'
import { someoneWaits } from '#db/waiting.ts'
import { write } from '#db/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** How long a batch may hold the lock, its commit included: this is what batches aim at. Who waits ends it earlier. */
const BATCH_MS = 34
/** Of which the stories themselves; then come the change log, the search texts and the commit. */
const STORIES_MS = 20
/** A commit that ran a checkpoint took longer, but after the lock was free again. */
const SLOWEST_MS = 60
const FIRST_SIZE = 8
const LARGEST_SIZE = 200

export type BatchResult = { story: Prepared; imported: Imported }

/**
 * Gathers stories and writes them in transactions that keep readers and editors waiting for 20 ms at the most. Each
 * batch is whole or not at all, and names its tags once.
 */
export function storyBatches(db: Db, context: ImportContext, file: string) {
  let waiting: Prepared[] = []
  let size = FIRST_SIZE
  const merger = segmentMerger(db)

  function flush(): BatchResult[] {
    const done: BatchResult[] = []
    while (waiting.length > 0) {
      const batch = writeSome(db, context, waiting, file)
      waiting = waiting.slice(batch.results.length)
      done.push(...batch.results)
      merger.added()
      size = Math.max(1, Math.min(LARGEST_SIZE, Math.round((size + (batch.results.length * BATCH_MS) / batch.ms) / 2)))
    }
    return done
  }

  return {
    /** Answers what was written, where the batch is full; else nothing yet. */
    add(story: Prepared): BatchResult[] {
      waiting.push(story)
      return waiting.length >= size ? flush() : []
    },
    flush,
    /** One step of keeping the search index in order, where it is time. True where another is due. */
    merge: () => merger.merge(),
  }
}

function writeSome(db: Db, context: ImportContext, stories: Prepared[], file: string) {
  const results: BatchResult[] = []
  let start = 0
  write(db, (tx) => {
    // Only now: waiting for another's write is not this batch's doing.
    start = performance.now()
    const tags: string[] = []
    const searchTexts: (() => void)[] = []
    const searchLater = (save: () => void) => void searchTexts.push(save)
    for (const story of stories) {
      const imported = importArticle(tx, story, { ...context, searchLater })
      results.push({ story, imported })
      tags.push(...imported.tags)
      if (performance.now() - start > STORIES_MS || someoneWaits(db)) break
    }
    tags.push(...context.terms.takeTags())
    changed(tx, tags, context.now)
    const written = results.filter(({ imported }) => imported.did === 'made' || imported.did === 'updated')
    if (written.length > 0) {
      const details = { file, articles: written.map(({ imported }) => imported.articleId) }
      record(tx, { what: 'articles.imported', actor: SYSTEM, now: context.now, details })
    }
    if (searchTexts.length > 0) asOneSegment(tx, () => searchTexts.forEach((save) => save()))
    return ok(null)
  })
  const ms = Math.min(SLOWEST_MS, Math.max(0.1, performance.now() - start))
  return { results, ms }
}
