/**
 * Runs at most `atOnce` pieces of work and lets `inLine` wait; beyond that, `enter` returns null. Each that enters
 * must leave.
 */
export function createQueue({ atOnce, inLine }: { atOnce: number; inLine: number }) {
  let running = 0
  const waiting: (() => void)[] = []

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  /** Waits for a place and returns the function that releases it, which is idempotent. */
  async function enter(): Promise<(() => void) | null> {
    if (running < atOnce) running += 1
    else if (waiting.length >= inLine) return null
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let hasLeft = false
    return () => {
      if (hasLeft) return
      hasLeft = true
      leave()
    }
  }

  return { enter, size: () => ({ running, waiting: waiting.length }) }
}
