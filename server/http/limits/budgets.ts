import { MemoryShares } from '#server/http/limits/memory-shares.ts'
import { createQueue } from '#server/shared/render-queue.ts'

/** Limits on the memory that slow clients may hold in a web process. The page cache is not part of it. */
export type Budgets = ReturnType<typeof createBudgets>

const MB = 1024 * 1024
const BODIES = { maxBytes: 32 * MB, maxNetworkBytes: 4 * MB }
/** High enough for an office that reads long lists all at once. */
const UNREAD = { maxBytes: 48 * MB, maxNetworkBytes: 16 * MB }
const LONG_ANSWERS = 8

/** Divides the total among `web processes`; the limit of one network is not divided. */
export function createBudgets(webProcesses: number) {
  const sharesOf = ({ maxBytes, maxNetworkBytes }: typeof BODIES) =>
    new MemoryShares({ maxBytes: Math.max(maxNetworkBytes, Math.floor(maxBytes / webProcesses)), maxNetworkBytes })
  return {
    /** Request bodies of the API, until the request is answered. */
    bodies: sharesOf(BODIES),
    /** Responses that were buffered or rendered, until their clients have read them. Cached pages do not count. */
    unread: sharesOf(UNREAD),
    /** Each holds a socket of the editors' process until it is read; there is no queue for a free one. */
    longAnswers: createQueue({ atOnce: LONG_ANSWERS, inLine: 0 }),
  }
}
