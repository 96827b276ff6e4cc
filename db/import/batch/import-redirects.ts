import fs from 'node:fs'
import path from 'node:path'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { BATCH_FILES } from '#db/import/batch/batch-folder.ts'
import { batchLines } from '#db/import/batch/batch-lines.ts'
import { redirectTarget } from '#db/import/batch/batch-redirects.ts'
import { taxonomyNames } from '#db/import/taxonomy-names.ts'
import { importTerms } from '#db/import/terms.ts'
import { yieldBetweenTransactions } from '#db/import/yield-between-transactions.ts'
import type { StagedRedirect } from '#domain/import/stage/staged-redirect.ts'
import { ok } from '#domain/result.ts'

const AT_ONCE = 200

type Options = {
  folder: string
  batchId: number
  signal: AbortSignal | undefined
  pictureAt: (url: string) => string | null
  onProgress: (done: number, share: number) => void
}
export type RedirectsImported = { redirects: number; withoutTarget: number; isInterrupted: boolean }

/** Stores the redirects of a batch, in small transactions. Done again, nothing changes. `now` in ms UTC. */
export async function importRedirects(
  db: Db,
  { folder, signal, pictureAt, onProgress }: Options,
  now: number,
): Promise<RedirectsImported> {
  const file = path.join(folder, BATCH_FILES.redirects)
  const size = Math.max(1, fs.statSync(file).size)
  const terms = importTerms(taxonomyNames(path.join(folder, BATCH_FILES.records)), now)
  const leaveGap = yieldBetweenTransactions(db)
  const counts = { redirects: 0, withoutTarget: 0 }
  const flush = async (rows: StagedRedirect[]): Promise<void> => {
    await retryWhileBusy(db, () =>
      write(db, (tx) => {
        const tags: string[] = []
        for (const row of rows) {
          const first = row.to === null ? null : redirectTarget(tx, row.to, { terms, pictureAt })
          const to = first ?? (row.or === undefined ? null : redirectTarget(tx, row.or, { terms, pictureAt }))
          if (to === null || to === row.from || row.status !== 301) {
            if (to === null) counts.withoutTarget++
            continue
          }
          keepRedirect(tx, row.from, to, now)
          counts.redirects++
          tags.push(`address:${row.from}`)
        }
        changed(tx, tags, now)
        return ok(null)
      }),
    )
    await leaveGap()
  }
  let waiting: StagedRedirect[] = []
  for await (const { value, bytesRead } of batchLines<StagedRedirect>(folder, BATCH_FILES.redirects)) {
    if (signal?.aborted) return { ...counts, isInterrupted: true }
    waiting.push(value)
    if (waiting.length < AT_ONCE) continue
    await flush(waiting)
    waiting = []
    onProgress(counts.redirects, bytesRead / size)
  }
  if (waiting.length > 0) await flush(waiting)
  return { ...counts, isInterrupted: false }
}
