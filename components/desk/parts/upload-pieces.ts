import type { ApiProblem } from '#components/desk/api.ts'

/** Bytes of one request of a resumable upload. */
export const PIECE_BYTES = 2 * 1024 ** 2
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

/** True for a lost connection and for a server that fails: the upload continues by itself. */
export const isPassing = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 408 || status === 409 || (status >= 500 && status !== 507)

/** Waits before the next attempt, longer after each of `tries` failures; resolves at once when `signal` aborts. */
export const pauseAfter = (tries: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries))
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
