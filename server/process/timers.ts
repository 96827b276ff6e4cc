import { setTimeout as wait } from 'node:timers/promises'
import { clearDrillFolder } from '#db/backup/drill/drill-folder.ts'
import { nextReceiptAt } from '#db/commands/receipts/steps/receipt-rows.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import type { JobReport } from '#db/commands/schedule/steps/due-run.ts'
import { closeLive, writer } from '#db/engine/connections.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { nextRecallCheckAt } from '#db/queries/recalls/recalls.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import { adoptEarlierUploads } from '#db/uploads/adopt-earlier-uploads.ts'
import { env } from '#env.ts'
import { type DueTimer, startDueTimer } from '#server/jobs/due-timer.ts'
import { startLinkCheck } from '#server/jobs/links/start-link-check.ts'
import { mailDigests } from '#server/jobs/mail-digests.ts'
import { startMissingPaths } from '#server/jobs/missing-paths/start-missing-paths.ts'
import { startEditions } from '#server/jobs/newsletters/start-editions.ts'
import { startOutbox } from '#server/jobs/notifications/start-outbox.ts'
import { createReads } from '#server/jobs/reads/create-reads.ts'
import { createPageAsker } from '#server/jobs/receipts/ask-page.ts'
import { askRecalls } from '#server/jobs/receipts/ask-recalls.ts'
import { askReceipts } from '#server/jobs/receipts/ask-receipts.ts'
import { recurring } from '#server/jobs/recurring.ts'
import { createSchedule } from '#server/jobs/schedule.ts'
import { startRecurring } from '#server/jobs/start-recurring.ts'
import type { Child } from '#server/process/children.ts'
import { createGathering } from '#server/process/metrics/exchange.ts'
import { parentMetrics } from '#server/process/metrics/parent-metrics.ts'
import { startImports } from '#server/process/start-imports.ts'
import { log } from '#server/shared/log.ts'

export type Timers = {
  /** Starts to check published pages; before the web processes answer, a check would only find that they do not. */
  startReceipts: () => void
  /** Handles a message of a child about metrics, reads or paths where nothing is. */
  hear: (name: string, word: unknown) => void
  /** Resolves when the process of an import and recurring work, if there is some, have ended. */
  stop: () => Promise<void>
  closeDatabase: () => void
}

/** Longest time for which readers wait for the change of the day: an import may hold the lock. */
const DAY_PATIENCE_MS = 1_000
/** Longest time for which a stop waits for recurring work. */
const STOP_PATIENCE_MS = 5_000

/**
 * Applies the change of the day before the web processes start; the schedule does it later if the database cannot be
 * written now.
 */
export async function advanceDayAtStart(): Promise<void> {
  const db = writer()
  const turned = retryWhileBusy(db, () => advanceDay(db, Date.now())).catch((error: unknown) =>
    log('warn', 'the stored date could not be updated at start-up', { error }),
  )
  await Promise.race([turned, wait(DAY_PATIENCE_MS, undefined, { ref: false })])
}

type TimersOptions = {
  children: () => readonly Child[]
  isDamaged: () => boolean
  /** Digest of the program that makes pages. */
  pagesOf: string
}

/**
 * Starts the work that a server does once: the scheduler, the outbox, backups, the database's upkeep; and gathers all
 * metrics.
 */
export function startTimers({ children, isDamaged, pagesOf }: TimersOptions): Timers {
  const db = writer()
  adoptUploads(db)
  const onError = (error: unknown) => log('error', 'a scheduled row failed', { error })
  // A power cut may have left a drill.
  clearDrillFolder(env.dataDir)
  const reads = createReads(db)
  const repeated = startRecurring(db, recurring(db, reads.write))
  const receipts = receiptTimer(db, onError)
  const missing = startMissingPaths(db)
  const byRows = [
    startSchedule(db, onError),
    startOutbox(db, { pagesOf, onError }),
    receipts,
    startLinkCheck(db, onError),
    mailDigests(db, onError),
  ]
  const editions = startEditions(db, { onError })
  const sources = { isDamaged, unseen: receipts.unseen, reads: reads.total, repeated: repeated.all }
  const imports = startImports(db, env.dataDir)
  const hearNumbers = createGathering(parentMetrics(db, env.dataDir, sources), children)
  return {
    startReceipts: receipts.start,
    hear: (name, word) => {
      if (hearNumbers(name, word)) return
      reads.hear(word)
      void missing.hear(word)
    },
    stop: async () => {
      for (const one of byRows) one.stop()
      const patience = wait(STOP_PATIENCE_MS, undefined, { ref: false })
      await Promise.all([imports.stop(), editions.stop(), Promise.race([repeated.stop(), patience])])
    },
    /** Call when every other process has closed the database: the WAL is checkpointed and truncated. */
    closeDatabase: () => {
      reads.writeLast()
      db.$client.pragma('optimize')
      db.$client.pragma('wal_checkpoint(TRUNCATE)')
      closeLive()
    },
  }
}

function adoptUploads(db: Db): void {
  try {
    adoptEarlierUploads(db, env.dataDir)
  } catch (error) {
    log('warn', 'uploads that were begun before the upgrade could not be moved', { error })
  }
}

function logReport({ what: job, ...report }: JobReport, now: number): void {
  const lateMs = now - (report.dueAt ?? now)
  if (report.error !== undefined) log('error', 'a job failed', { job, ...report, lateMs })
  else log(report.done && lateMs < LATE_FROM_MS ? 'info' : 'warn', 'a job ran', { job, ...report, lateMs })
}

/** Runs work that is due by time, and logs how late it is. */
function startSchedule(db: Db, onError: (error: unknown) => void) {
  return startDueTimer({ dataDir: env.dataDir, onError, ...createSchedule(db, { readClock, report: logReport }) })
}

/** Checks the published pages as an anonymous reader from `start` on, and logs what was not seen. */
function receiptTimer(db: Db, onError: (error: unknown) => void) {
  let unseen = 0
  const web = createPageAsker(env)
  let timer: DueTimer | undefined
  const start = () => {
    timer ??= startDueTimer({
      dataDir: env.dataDir,
      onError,
      nextAt: () => Math.min(nextReceiptAt(db), nextRecallCheckAt(db)),
      run: async () => {
        await askReceipts(db, {
          ask: web.ask,
          origin: env.siteUrl,
          clock: Date.now,
          onError: (error, receipt) => log('error', 'a receipt could not be checked', { receipt, error }),
          onUnseen: ({ articleId, check: { name, code, said, paths, tries } }) => {
            unseen += 1
            log('error', 'a page does not show the publication', { articleId, page: name, code, said, paths, tries })
          },
        })
        await askRecalls(db, {
          ask: web.ask,
          clock: Date.now,
          onUnclear: (about) => log('error', 'a place still shows what was recalled', about),
        })
      },
    })
  }
  const stop = () => {
    timer?.stop()
    web.close()
  }
  return { start, unseen: () => unseen, stop }
}
