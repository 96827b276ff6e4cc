import fs from 'node:fs'
import path from 'node:path'
import type { RedirectRow, RefusedRedirect } from '#db/commands/links/steps/save-redirects.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { BATCH_FILES, batchLines } from '#db/import/batch/batch-folder.ts'
import { importedPath } from '#db/import/decide/imported-content.ts'
import { taxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import { TERM_BY_ID } from '#db/import/decide/terms-by-key.ts'
import { importTerms, type Terms } from '#db/import/decide/terms.ts'
import { pictureRedirects } from '#db/import/pictures/picture-redirects.ts'
import { type StagedTermKind, TERM_PATHS } from '#db/import/stage/term-paths.ts'
import { saveImportRedirects } from '#db/import/write/save-import-redirects.ts'
import { yieldBetweenTransactions } from '#db/import/write/yield-between-transactions.ts'
import type { StagedRedirect } from '#domain/import/stage/staged-redirect.ts'
import { ok } from '#domain/result.ts'

const AT_ONCE = 200

type Options = {
  folder: string
  batchId: number
  signal: AbortSignal | undefined
  pictureAt: (url: string) => string | null
  onProgress: (done: number, share: number) => void
  onRefused: (row: RefusedRedirect) => void
}
/** `withoutTarget`: what they led to did not come. `redirectsRefused`: a page stands at their address, or they form a loop. */
export type RedirectsImported = {
  redirects: number
  withoutTarget: number
  redirectsRefused: number
  isInterrupted: boolean
}

/** Stores the redirects of a batch, in small transactions. Done again, nothing changes. `now` in ms UTC. */
export async function importRedirects(
  db: Db,
  { folder, batchId, signal, pictureAt, onProgress, onRefused }: Options,
  now: number,
): Promise<RedirectsImported> {
  const file = path.join(folder, BATCH_FILES.redirects)
  const size = Math.max(1, fs.statSync(file).size)
  const terms = importTerms(taxonomyNames(path.join(folder, BATCH_FILES.records)), now, batchId)
  const leaveGap = yieldBetweenTransactions(db)
  const counts = { redirects: 0, withoutTarget: 0, redirectsRefused: 0 }
  const flush = async (staged: StagedRedirect[]): Promise<void> => {
    await retryWhileBusy(db, () =>
      write(db, (tx) => {
        const targetOf = (to: string | undefined | null) => (to ? redirectTarget(tx, to, { terms, pictureAt }) : null)
        const rows = staged.flatMap(({ from, to: wanted, or, status }): RedirectRow[] => {
          if (status === 410) return [{ from, to: null, status, batchId }]
          const to = targetOf(wanted) ?? targetOf(or)
          if (to === null) counts.withoutTarget++
          return to === null ? [] : [{ from, to, status, batchId }]
        })
        const { saved, unchanged, refused, tags } = saveImportRedirects(tx, rows, batchId, now)
        counts.redirects += saved + unchanged
        counts.redirectsRefused += refused.length
        for (const one of refused) onRefused(one)
        changed(tx, [...tags, ...terms.takeTags()], now)
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
  for (const { from, to, status } of pictureRedirects(db, folder, batchId)) waiting.push({ from, to, status })
  while (waiting.length > 0) {
    if (signal?.aborted) return { ...counts, isInterrupted: true }
    await flush(waiting.splice(0, AT_ONCE))
  }
  return { ...counts, isInterrupted: false }
}

const LISTS = { section: 'sections', topic: 'tags', author: 'authors' } as const
const TARGET = /^import:(?:(section|topic|author|picture):)?(.+)$/s

type Targets = {
  terms: Terms
  /** Address here of a picture's file, by its address on the old site; null where the batch did not import it. */
  pictureAt: (url: string) => string | null
}

/** Path of what a record, term or picture of a batch became; null for nothing. Any other target stays as it is. */
function redirectTarget(tx: Tx, to: string, { terms, pictureAt }: Targets): string | null {
  const [, kind, id = ''] = TARGET.exec(to) ?? []
  if (id === '') return to
  if (kind === 'picture') return pictureAt(id)
  return kind === undefined ? importedPath(tx, id) : termPathOf(tx, kind as StagedTermKind, id, terms)
}

function termPathOf(tx: Tx, kind: StagedTermKind, slug: string, terms: Terms): string | null {
  const row = TERM_BY_ID[kind].get(tx, { id: terms.idOf(tx, LISTS[kind], slug) })
  return row ? TERM_PATHS[kind](row.slug) : null
}
