export type BackOff = { failed: () => void; succeeded: () => void; waitMs: () => number }

/** Exponential back-off: the wait doubles with each failure in a row, measured by the monotonic clock. */
export function createBackOff({ firstMs, longestMs }: { firstMs: number; longestMs: number }): BackOff {
  let retryMs = 0
  let notBefore = 0
  return {
    failed() {
      retryMs = Math.min(longestMs, Math.max(firstMs, retryMs * 2))
      notBefore = performance.now() + retryMs
    },
    succeeded() {
      retryMs = 0
    },
    waitMs: () => Math.max(0, notBefore - performance.now()),
  }
}
