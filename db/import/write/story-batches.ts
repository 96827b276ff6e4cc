import path from 'node:path'
import type { RedirectRow } from '#db/commands/links/steps/save-redirects.ts'
import { record } from '#db/commands/shared/record.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import type { Db } from '#db/engine/open.ts'
import { isServed } from '#db/engine/server-role.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { importRecord } from '#db/import/record-pipeline.ts'
import type { ImportContext, Imported } from '#db/import/write/import-context.ts'
import { saveImportRedirects } from '#db/import/write/save-import-redirects.ts'
import { segmentMerger } from '#db/import/write/search-segments.ts'
import { writeSome } from '#db/import/write/write-some.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Target times in ms for which a batch holds the lock, its commit included. A waiting process ends it earlier. */
type Pace = {
  batch: number
  /** Share of the stories themselves; then come the change log, the search texts and the commit. */
  stories: number
  /** A commit that ran a checkpoint took longer, but after the lock was released. */
  slowest: number
}
const BESIDE_A_SERVER: Pace = { batch: 34, stories: 20, slowest: 60 }
/**
 * While editors write: one publication is three commands and a reindexing, and each would wait for the rest of a batch,
 * whose search texts and commit come after the story at which its end was asked for.
 */
const BESIDE_EDITORS: Pace = { batch: 12, stories: 6, slowest: 40 }
/** For so long after the lock was last wanted, batches stay short. */
const EDITORS_MS = 2_000
/** Fewer and longer batches if no server waits: each writes the same pages of indexes and lists once. */
const ALONE: Pace = { batch: 300, stories: 190, slowest: 500 }
const FIRST_SIZE = 8
const LARGEST_SIZE = 1_000

export type BatchResult = { story: Prepared; imported: Imported }

/**
 * Collects stories and writes them in transactions that delay editors by some 20 ms at most, and by half of that while
 * they write. Each batch is atomic, and writes its tags to the change log once.
 */
export function storyBatches(db: Db, context: ImportContext, file: string) {
  let waiting: Prepared[] = []
  let done: BatchResult[] = []
  let size = FIRST_SIZE
  const merger = segmentMerger(db)
  const dataDir = path.dirname(db.$client.name)

  function paceOf(): Pace {
    if (!isServed(dataDir)) return ALONE
    return isLockWanted(db, EDITORS_MS) ? BESIDE_EDITORS : BESIDE_A_SERVER
  }

  function flush(): BatchResult[] {
    while (waiting.length > 0) {
      const pace = paceOf()
      const batch = writeStories(db, context, { stories: waiting, file, pace })
      waiting = waiting.slice(batch.done.length)
      done.push(...batch.done)
      merger.added()
      const wanted = (batch.done.length * pace.batch) / Math.min(pace.slowest, Math.max(0.1, batch.ms))
      size = Math.max(1, Math.min(LARGEST_SIZE, Math.round((size + wanted) / 2)))
    }
    const all = done
    done = []
    return all
  }

  return {
    /** Takes a story. True if a batch is full: then flush it. */
    add(story: Prepared): boolean {
      waiting.push(story)
      return waiting.length >= size
    },
    /** Writes the stories taken. Throws while another process holds the lock, and may be called again: none is lost. */
    flush,
    /** Runs one step of merging the search index, if it is time. True if another is due. Throws like `flush`. */
    merge: () => merger.merge(),
  }
}

type Work = { stories: Prepared[]; file: string; pace: Pace }

function writeStories(db: Db, context: ImportContext, { stories, file, pace }: Work) {
  const { terms, batchId, now } = context
  const redirects: RedirectRow[] = []
  return writeSome(db, stories, {
    ms: pace.stories,
    now,
    one(tx, story, { tags, searchLater }): BatchResult {
      const imported = importRecord(tx, story, { ...context, searchLater, redirects })
      tags.push(...imported.tags)
      return { story, imported }
    },
    end(tx, done, { tags }) {
      tags.push(...saveImportRedirects(tx, redirects, batchId, now).tags, ...terms.takeTags())
      const articles = done.flatMap(({ imported: { did, articleId } }) =>
        articleId !== null && (did === 'made' || did === 'updated') ? [articleId] : [],
      )
      if (articles.length > 0)
        record(tx, { what: 'articles.imported', actor: SYSTEM, now, details: { file, articles } })
    },
  })
}
