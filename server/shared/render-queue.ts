type Limits = {
  atOnce: number
  inLine: number
  /** Most that wait of one owner; no other bound than `inLine` without it. */
  inLineEach?: number
}

/**
 * Runs at most `atOnce` pieces of work and lets `inLine` wait; beyond that, `enter` returns null. Each that enters
 * must leave. Owners take turns, so that one with many waits no shorter than one with few.
 */
export function createQueue({ atOnce, inLine, inLineEach = inLine }: Limits) {
  let running = 0
  let waiting = 0
  /** Those who wait by owner, the one whose turn is next first. */
  const lines = new Map<string, (() => void)[]>()

  function leave(): void {
    const [first] = lines
    if (!first) return void (running -= 1)
    const [owner, line] = first
    const next = line.shift()
    waiting -= 1
    lines.delete(owner)
    if (line.length > 0) lines.set(owner, line)
    next?.()
  }

  function wait(owner: string): Promise<void> | null {
    const line = lines.get(owner) ?? []
    if (waiting >= inLine || line.length >= inLineEach) return null
    lines.set(owner, line)
    waiting += 1
    return new Promise((resolve) => line.push(resolve))
  }

  /** Waits for a place and returns the function that releases it, which is idempotent. */
  async function enter(owner = ''): Promise<(() => void) | null> {
    if (running < atOnce) running += 1
    else {
      const turn = wait(owner)
      if (!turn) return null
      await turn
    }
    let hasLeft = false
    return () => {
      if (hasLeft) return
      hasLeft = true
      leave()
    }
  }

  return { enter, size: () => ({ running, waiting }) }
}
