import { recordRecallCheck } from '#db/commands/recalls/record-recall-check.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type PlaceKnown, type PlaceToAsk, recallAddresses } from '#db/queries/recalls/recall-addresses.ts'
import { dueRecallChecks } from '#db/queries/recalls/recalls.ts'
import type { PlaceSeen } from '#domain/recalls/recall-views.ts'
import type { AskPage } from '#server/jobs/receipts/ask-page.ts'

/** Delays between attempts at places that were not clear; after the last an admin is to look. */
const AGAIN_MS = [1_000, 2_000, 7_000, 20_000, 90_000, 480_000]

type Asking = {
  ask: AskPage
  clock: () => number
  /** Called with the places of a recall that are not clear after the last attempt. */
  onUnclear: (about: { recall: number; places: string[] }) => void
}

/**
 * Requests the addresses of every recall that is to be checked, as any client would, one after the other, and records
 * when each kind of place was clear. A place that was clear is not asked again.
 */
export async function askRecalls(db: Db, { ask, clock, onUnclear }: Asking): Promise<void> {
  for (const recall of dueRecallChecks(db, clock())) {
    const { places, gone } = recallAddresses(db, recall)
    const before = new Map(recall.receipt.map((one) => [one.place, one]))
    const seen: PlaceSeen[] = []
    for (const place of places) {
      const known = before.get(place.place)
      seen.push(known?.clearAt == null ? await seePlace(place, gone, { ask, clock }) : known)
    }
    const unclear = seen.filter(({ clearAt }) => clearAt === null).map(({ place }) => place)
    const again = unclear.length === 0 ? undefined : AGAIN_MS[recall.attempts]
    if (unclear.length > 0 && again === undefined) onUnclear({ recall: recall.id, places: unclear })
    const checkAt = again === undefined ? null : clock() + again
    await retryWhileBusy(db, () => recordRecallCheck(db, { id: recall.id, receipt: seen, checkAt }))
  }
}

async function seePlace(
  one: PlaceToAsk | PlaceKnown,
  gone: ReadonlySet<string>,
  { ask, clock }: Pick<Asking, 'ask' | 'clock'>,
): Promise<PlaceSeen> {
  if ('isClear' in one) {
    const { isClear, ...known } = one
    return { ...known, clearAt: isClear ? clock() : null, left: null }
  }
  const { place, paths, of, status } = one
  for (const path of paths) {
    const page = await ask(path)
    const isAnswer = status === undefined ? page.status > 0 && page.status < 500 : page.status === status
    if (!isAnswer || names(page.text, gone)) return { place, asked: paths.length, of, clearAt: null, left: path }
  }
  return { place, asked: paths.length, of, clearAt: clock(), left: null }
}

/** Addresses of stories, and of files of pictures, in HTML, JSON or XML; tombstones of feeds name what is gone. */
const NAMED = /\/article\/([^"'<>\s?#&/\\]+)|\/media\/([0-9a-f]{64})/g
const TOMBSTONE = /<at:deleted-entry\b[^>]*>/g

function names(text: string, gone: ReadonlySet<string>): boolean {
  for (const [, slug = '', file = ''] of text.replace(TOMBSTONE, '').matchAll(NAMED))
    if (gone.has(slug) || gone.has(file)) return true
  return false
}
