import path from 'node:path'
import { changed } from '#db/changes.ts'
import { record } from '#db/commands/record.ts'
import { type ImportContext, type Imported, importArticle } from '#db/import/import-article.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { asOneSegment, segmentMerger } from '#db/import/search-segments.ts'
import type { Db } from '#db/open.ts'
import { isServed } from '#db/server-role.ts'
import { someoneWaits } from '#db/waiting.ts'
import { write } from '#db/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** In ms, how long a batch may hold the lock, its commit included: this is what batches aim at. Who waits ends it earlier. */
type Pace = {
  batch: number
  /** Of which the stories themselves; then come the change log, the search texts and the commit. */
  stories: number
  /** A commit that ran a checkpoint took longer, but after the lock was free again. */
  slowest: number
}
const BESIDE_A_SERVER: Pace = { batch: 34, stories: 20, slowest: 60 }
/** Fewer and longer, where nobody is kept waiting: each writes the same pages of indexes and lists once. */
const ALONE: Pace = { batch: 300, stories: 190, slowest: 500 }
const FIRST_SIZE = 8
const LARGEST_SIZE = 1_000

export type BatchResult = { story: Prepared; imported: Imported }

/**
 * Gathers stories and writes them in transactions that keep editors beside them waiting for some 20 ms at the most. Each
 * batch is whole or not at all, and names its tags once.
 */
export function storyBatches(db: Db, context: ImportContext, file: string) {
  let waiting: Prepared[] = []
  let size = FIRST_SIZE
  const merger = segmentMerger(db)
  const dataDir = path.dirname(db.$client.name)

  function flush(): BatchResult[] {
    const done: BatchResult[] = []
    while (waiting.length > 0) {
      const pace = isServed(dataDir) ? BESIDE_A_SERVER : ALONE
      const batch = writeSome(db, context, { stories: waiting, file, pace })
      waiting = waiting.slice(batch.results.length)
      done.push(...batch.results)
      merger.added()
      const wanted = (batch.results.length * pace.batch) / batch.ms
      size = Math.max(1, Math.min(LARGEST_SIZE, Math.round((size + wanted) / 2)))
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

type Work = { stories: Prepared[]; file: string; pace: Pace }

function writeSome(db: Db, context: ImportContext, { stories, file, pace }: Work) {
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
      if (performance.now() - start > pace.stories || someoneWaits(db)) break
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
  const ms = Math.min(pace.slowest, Math.max(0.1, performance.now() - start))
  return { results, ms }
}
