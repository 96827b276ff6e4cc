import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { hourOf } from '#domain/article/lists/ranking.ts'
import { isReadsWord } from '#server/jobs/reads/pending-reads.ts'
import { ReadCount } from '#server/jobs/reads/read-count.ts'

/** In the parent: counts the reads that web processes report, in memory. A crash loses those since the last `write`. */
export function createReads(db: Db) {
  const count = new ReadCount()
  let rankedHour = Number.NaN

  async function write(): Promise<void> {
    const now = Date.now()
    const reads = count.take()
    // With a new hour, old reads leave the lists.
    if (reads.size === 0 && hourOf(now) === rankedHour) return
    try {
      await retryWhileBusy(db, () => countReads(db, reads, now))
    } catch (error) {
      count.giveBack(reads)
      throw error
    }
    await retryWhileBusy(db, () => rankReads(db, now))
    rankedHour = hourOf(now)
  }

  return {
    total: () => count.total,
    /** Handles a message of a child, if it is about reads. */
    hear: (word: unknown): void => {
      if (!isReadsWord(word)) return
      const now = Date.now()
      for (const [story, network] of word.reads) count.read(story, network, now)
    },
    write,
    /** Writes the last reads, after the web processes have ended. */
    writeLast: (): void => {
      const reads = count.take()
      if (reads.size > 0) countReads(db, reads, Date.now())
    },
  }
}
