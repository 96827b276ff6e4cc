import { MemoryShares } from '#server/front/memory-shares.ts'
import { createQueue } from '#server/render-queue.ts'

/** What slow clients may take of a front, none of it of what is kept. */
export type Budgets = ReturnType<typeof createBudgets>

const MB = 1024 * 1024
const BODIES = { maxBytes: 32 * MB, maxNetworkBytes: 4 * MB }
/** An office that reads long lists all at once is no attack. */
const UNREAD = { maxBytes: 48 * MB, maxNetworkBytes: 16 * MB }
const LONG_ANSWERS = 8

/** `fronts` share the total; no network gets less for that. */
export function createBudgets(fronts: number) {
  const sharesOf = ({ maxBytes, maxNetworkBytes }: typeof BODIES) =>
    new MemoryShares({ maxBytes: Math.max(maxNetworkBytes, Math.floor(maxBytes / fronts)), maxNetworkBytes })
  return {
    /** Bodies of the API on their way in, until they are answered. */
    bodies: sharesOf(BODIES),
    /** Answers that were taken over or made, until their clients have read them. Pages that are kept do not count. */
    unread: sharesOf(UNREAD),
    /** Each holds a socket of the editors' process until it is read; nobody waits for another's end. */
    longAnswers: createQueue({ atOnce: LONG_ANSWERS, inLine: 0 }),
  }
}
