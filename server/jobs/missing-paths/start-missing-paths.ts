import { type MissingPath, saveMissingPaths } from '#db/commands/links/save-missing-paths.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { isMissingWord } from '#server/jobs/missing-paths/pending-missing-paths.ts'
import { log } from '#server/shared/log.ts'

/** Limit of paths that were asked for once or twice: the longest known go. */
const MAX_SELDOM = 20_000

/**
 * In the parent: stores the paths that readers asked web processes for in vain, as each web process tells them. Those
 * that were asked for once or twice wait in memory, and a restart forgets them.
 */
export function startMissingPaths(db: Db) {
  const seldom = new Map<string, MissingPath>()

  function add(reported: readonly MissingPath[]): MissingPath[] {
    return reported.map(({ path, count, referrerHost }) => {
      const before = seldom.get(path)
      const sum = {
        path,
        count: count + (before?.count ?? 0),
        referrerHost: referrerHost ?? before?.referrerHost ?? null,
      }
      seldom.delete(path)
      seldom.set(path, sum)
      return sum
    })
  }

  function forget(paths: readonly string[]): void {
    for (const path of paths) seldom.delete(path)
    for (const path of seldom.keys()) {
      if (seldom.size <= MAX_SELDOM) return
      seldom.delete(path)
    }
  }

  return {
    /** Handles a message of a child, if it is about paths where nothing is. */
    async hear(word: unknown): Promise<void> {
      if (!isMissingWord(word)) return
      const paths = add(word.missing)
      try {
        const listed = await retryWhileBusy(db, () => saveMissingPaths(db, paths, Date.now()))
        forget(listed.ok ? listed.value : [])
      } catch (error) {
        log('warn', 'paths that readers asked for in vain could not be stored', { error })
      }
    },
    waiting: () => seldom.size,
  }
}
