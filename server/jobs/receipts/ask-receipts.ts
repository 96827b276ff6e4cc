import { recordReceipt } from '#db/commands/receipts/record-receipt.ts'
import {
  dueReceipts,
  recheckRed,
  nextReceiptAt,
  receiptToAsk,
  sampleOut,
  storedChecks,
} from '#db/commands/receipts/steps/receipt-rows.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { storiesOnFront } from '#db/queries/front/stories-on-front.ts'
import { receiptFacts } from '#db/queries/receipts/receipt-facts.ts'
import { readCheck } from '#domain/article/history/read-check.ts'
import type { ReceiptCheck, StoredCheck, Was } from '#domain/article/history/receipt-views.ts'
import type { AskPage, Page } from '#server/jobs/receipts/ask-page.ts'
import { type Check, frontCheck, pageChecks, type Wrong } from '#server/jobs/receipts/page-checks.ts'

/**
 * Up to this number, all due receipts are checked. Of more, a sample of at most half as many at even distances: a bulk
 * act requests a handful of pages.
 */
const MOST_AT_ONCE = 24
/** Delays between retries of what was not seen; after the last it waits for the next publication, or for an editor. */
const AGAIN_MS = [1_000, 2_000, 7_000, 20_000, 90_000, 480_000]
/** Attempt from which a receipt is red: until then a page may only be on its way, or a renderer be starting. */
const RED_FROM = 3
/** Number of red receipts that are retried after another was seen. */
const RED_AGAIN = 10

export type Asking = {
  ask: AskPage
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
  const step = due.length > MOST_AT_ONCE ? Math.ceil((2 * due.length) / MOST_AT_ONCE) : 1
  const left = due.filter((_, n) => n % step !== 0)
  if (left.length > 0) await retryWhileBusy(db, () => sampleOut(db, left))
  let isAnySeen = false
  for (const id of due.filter((_, n) => n % step === 0)) {
    if (nextReceiptAt(db) > asking.clock()) break
    const receipt = receiptToAsk(db, id)
    const isSeen = receipt !== undefined && (await askOne(db, receipt, asking))
    isAnySeen ||= isSeen
  }
  if (isAnySeen) await retryWhileBusy(db, () => recheckRed(db, RED_AGAIN, asking.clock()))
}

type DueReceipt = NonNullable<ReturnType<typeof receiptToAsk>>

/** Returns whether a new receipt was seen: an already red one says nothing about the others. */
async function askOne(db: Db, receipt: DueReceipt, asking: Asking): Promise<boolean> {
  const { id, articleId, attempts } = receipt
  const checks = await checksOf(db, receipt, asking)
  const unseen = checks.filter((check) => check.state !== 'seen')
  const isSeen = unseen.length === 0
  const isRed = !isSeen && (attempts + 1 >= RED_FROM || receipt.state === 'not-seen')
  if (isRed && receipt.state !== 'not-seen')
    for (const check of unseen) asking.onUnseen({ articleId, check: readCheck(check) })
  const now = asking.clock()
  const againMs = isSeen ? undefined : AGAIN_MS[attempts]
  const asked = {
    state: isRed ? ('not-seen' as const) : isSeen ? ('seen' as const) : ('asking' as const),
    allSeenAt: isSeen ? now : null,
    attempts: attempts + 1,
    dueAt: againMs === undefined ? null : now + againMs,
    checks,
  }
  await retryWhileBusy(db, () => recordReceipt(db, id, asked, now))
  return isSeen && attempts === 0
}

const NOT_CHECKED: StoredCheck = {
  key: 'receipt',
  name: '',
  paths: [],
  state: 'not-seen',
  code: 'no-answer',
  values: {},
  afterMs: null,
  tries: 1,
}

/** The checks of a receipt; of one that throws, that it could not be checked, so that it delays no other. */
async function checksOf(db: Db, { id, articleId, publishedAt }: DueReceipt, asking: Asking): Promise<StoredCheck[]> {
  try {
    const { was, checks } = storedChecks(db, id) ?? { was: { slugs: [], lists: [] }, checks: [] }
    const before = new Map(checks.map((check) => [check.key, check]))
    const now: StoredCheck[] = []
    for (const one of pageChecksFor(db, articleId, was, asking.origin))
      now.push(await check(one, before.get(one.key), publishedAt, asking))
    return now
  } catch (error) {
    if (isBusy(error) || isDiskTrouble(error)) throw error
    asking.onError?.(error, id)
    return [NOT_CHECKED]
  }
}

function pageChecksFor(db: Db, articleId: number | null, was: Was, origin: string): Check[] {
  if (articleId === null) return [frontCheck(storiesOnFront(frontPage(db)))]
  const facts = receiptFacts(db, { id: articleId, was })
  return facts ? pageChecks(facts, origin) : []
}

/** A check that was seen stays seen; all others run now. */
async function check(
  { key, name, path, status, wrong }: Check,
  before: StoredCheck | undefined,
  publishedAt: number,
  { ask, clock }: Asking,
): Promise<StoredCheck> {
  if (before?.state === 'seen') return before
  const page = await ask(path)
  const found = page.status === status ? wrong(page.text) : wrongStatus(page, status)
  return {
    key,
    name,
    paths: [path],
    state: found ? 'not-seen' : 'seen',
    code: found?.code ?? null,
    values: found?.values ?? {},
    afterMs: found ? null : Math.max(0, clock() - publishedAt),
    tries: (before?.tries ?? 0) + 1,
  }
}

const wrongStatus = ({ status, text }: Page, wanted: number): Wrong =>
  status === 0
    ? { code: 'no-answer', values: { reason: text } }
    : { code: 'wrong-status', values: { status: String(status), wanted: String(wanted) } }
