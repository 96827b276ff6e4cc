import { recordRedReceipt } from '#db/commands/receipts/record-red-receipt.ts'
import {
  attemptsOfReceipt,
  type DueReceipt,
  dueReceipts,
  lookAtRedAgain,
  nextReceiptAt,
  noteReceipt,
  receiptToAsk,
  sampleOut,
} from '#db/commands/receipts/steps/receipt-rows.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { storiesOnFront } from '#db/queries/front/stories-on-front.ts'
import { receiptFacts } from '#db/queries/receipts/receipt-facts.ts'
import type { ReceiptCheck } from '#domain/article/receipt-views.ts'
import type { AskFront } from '#server/jobs/receipts/ask-front.ts'
import type { Look } from '#server/jobs/receipts/look.ts'
import { looksOf, looksOfFront } from '#server/jobs/receipts/looks-of.ts'
import { askOnceEach, runLook } from '#server/jobs/receipts/run-look.ts'

/**
 * Up to this number, all due receipts are checked. Of more, a sample of half as many: a bulk act requests a handful of
 * pages.
 */
const MOST_AT_ONCE = 24
/** Delays between retries of what was not seen; after the last it waits for the next publication, or for an editor. */
const AGAIN_MS = [1_000, 2_000, 7_000, 20_000, 90_000, 480_000]
/** Attempt from which a receipt is red: until then a page may only be on its way, or a renderer be starting. */
const RED_FROM = 3
/** Number of red receipts that are retried after another was seen. */
const RED_AGAIN = 10

export type Asking = {
  ask: AskFront
  origin: string
  clock: () => number
  /** Called with an error that a receipt threw. */
  onError?: (error: unknown, id: number) => void
  /** Called once for each unseen check when a receipt turns red. */
  onUnseen: (about: { articleId: number | null; check: ReceiptCheck }) => void
}

/**
 * Requests the pages of every due receipt, one page after the other, and records what was seen; the rest waits if
 * somebody publishes meanwhile.
 */
export async function askReceipts(db: Db, asking: Asking): Promise<void> {
  const due = dueReceipts(db, asking.clock())
  const chosen = due.length > MOST_AT_ONCE ? spread(due, MOST_AT_ONCE / 2) : due
  const left = due.filter((id) => !chosen.includes(id))
  if (left.length > 0) await retryWhileBusy(db, () => sampleOut(db, left))
  let isAnySeen = false
  for (const id of chosen) {
    if (nextReceiptAt(db) > asking.clock()) break
    const isSeen = await askOrNote(db, id, asking)
    isAnySeen ||= isSeen
  }
  if (isAnySeen) await retryWhileBusy(db, () => lookAtRedAgain(db, RED_AGAIN, asking.clock()))
}

/**
 * Returns whether a new receipt was seen: an already red one says nothing about the others. One that throws is
 * recorded and retried later, so that it delays no other.
 */
async function askOrNote(db: Db, id: number, asking: Asking): Promise<boolean> {
  try {
    const receipt = receiptToAsk(db, id)
    return receipt !== null && (await askOne(db, receipt, asking)) && receipt.attempts === 0
  } catch (error) {
    if (isBusy(error) || isDiskTrouble(error)) throw error
    asking.onError?.(error, id)
    const attempts = attemptsOfReceipt(db, id)
    const dueAt = againAt(attempts, asking.clock())
    const failed = { dueAt, isRed: attempts + 1 >= RED_FROM }
    await retryWhileBusy(db, () => recordRedReceipt(db, { id, failed }, asking.clock()))
    return false
  }
}

/** Picks `count` items at even distances, from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = (all.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, n) => all[Math.round(n * step)]).filter((one) => one !== undefined)
}

/** Returns whether everything was seen. */
async function askOne(db: Db, receipt: DueReceipt, asking: Asking): Promise<boolean> {
  const { clock, onUnseen } = asking
  const readBackAt = receipt.readBackAt ?? clock()
  const before = new Map(receipt.checks.map((check) => [check.key, check]))
  const checks: ReceiptCheck[] = []
  const ask = askOnceEach(asking.ask)
  for (const look of looksFor(db, receipt, asking.origin)) {
    checks.push(await runLook(look, before.get(look.key), { ask, clock, publishedAt: receipt.publishedAt }))
  }
  const unseen = checks.filter((check) => check.state !== 'seen')
  const attempts = receipt.attempts + 1
  const isRed = unseen.length > 0 && (attempts >= RED_FROM || receipt.state === 'not-seen')
  const now = clock()
  const isFirst = receipt.firstSeenAt === null && checks.length > unseen.length
  const asked = {
    state: isRed ? ('not-seen' as const) : unseen.length > 0 ? ('asking' as const) : ('seen' as const),
    ...{ readBackAt, attempts, checks },
    firstSeenAt: isFirst ? firstOf(checks, receipt.publishedAt) : receipt.firstSeenAt,
    allSeenAt: unseen.length === 0 ? now : null,
    dueAt: unseen.length === 0 ? null : againAt(receipt.attempts, now),
  }
  if (isRed && receipt.state !== 'not-seen') {
    for (const check of unseen) onUnseen({ articleId: receipt.articleId, check })
  }
  await retryWhileBusy(db, () =>
    isRed ? recordRedReceipt(db, { id: receipt.id, asked }, now) : noteReceipt(db, receipt.id, asked),
  )
  return unseen.length === 0
}

function looksFor(db: Db, { articleId, was }: DueReceipt, origin: string): Look[] {
  if (articleId === null) return looksOfFront(storiesOnFront(frontPage(db)))
  const facts = receiptFacts(db, { id: articleId, was })
  return facts ? looksOf(facts, origin) : []
}

/** When a receipt is checked again after so many attempts; null: not by itself. */
function againAt(attempts: number, now: number): number | null {
  const againMs = AGAIN_MS[attempts]
  return againMs === undefined ? null : now + againMs
}

function firstOf(checks: readonly ReceiptCheck[], publishedAt: number): number {
  return publishedAt + Math.min(...checks.flatMap((check) => check.afterMs ?? []))
}
