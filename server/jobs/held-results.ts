/** Wait before a result that could not be recorded is retried, doubled each time. */
const FIRST_MS = 2_000
const LONGEST_MS = 60_000

type Held = { retryAt: number; failures: number; record: () => Promise<void> }

/** Holds results of deliveries that could not be recorded yet, by the row's id. Such a row must not be sent again. */
export function createHeldResults(clock: () => number, onError: (error: unknown) => void) {
  const held = new Map<number, Held>()
  const hold = (id: number, record: Held['record'], error: unknown) => {
    const failures = (held.get(id)?.failures ?? 0) + 1
    const waitMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
    held.set(id, { failures, record, retryAt: clock() + waitMs })
    onError(error)
  }
  return {
    hold,
    ids: () => [...held.keys()],
    /** Records a result, or holds it for a retry. */
    async record(id: number, record: Held['record']): Promise<void> {
      try {
        await record()
        held.delete(id)
      } catch (error) {
        hold(id, record, error)
      }
    },
    /** Time (ms UTC) of the next retry, without those in `except`; `Infinity` if there is none. */
    nextAt: (except: ReadonlyMap<number, unknown>) =>
      Math.min(Number.POSITIVE_INFINITY, ...[...held].filter(([id]) => !except.has(id)).map(([, one]) => one.retryAt)),
    due: (now: number) => [...held].flatMap(([id, { retryAt, record }]) => (retryAt <= now ? [{ id, record }] : [])),
  }
}
