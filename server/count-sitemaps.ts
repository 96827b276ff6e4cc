import { setTimeout as wait } from 'node:timers/promises'
import { keepSitemapParts } from '#db/commands/keep-sitemap-parts.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'
import { log } from '#server/log.ts'

const EVERY_MS = 10 * 60_000
/** Between two months: an import may have brought hundreds, and nobody is to wait for them. */
const PAUSE_MS = 20

/** Counts the sitemaps of months that changed, at the start and every ten minutes, so that their index is made at once. */
export function countSitemaps(db: Db, everyMs = EVERY_MS): { stop: () => void } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      while (!ended.signal.aborted && (await count(db)) !== null) await wait(PAUSE_MS)
      await wait(everyMs, undefined, { signal: ended.signal, ref: false }).catch(() => {})
    }
  }
  run().catch((error: unknown) => log('warn', 'sitemaps were not counted', { error }))
  return { stop: () => ended.abort() }
}

/** Where one fails the others wait for the next turn: the index counts for itself what is not there. */
async function count(db: Db): Promise<string | null> {
  try {
    return await whenFree(db, keepSitemapParts)
  } catch (error) {
    log('warn', 'a sitemap was not counted', { error })
    return null
  }
}
