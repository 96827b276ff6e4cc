import { useCallback, useSyncExternalStore } from 'react'

const never = () => null

/**
 * Returns the current time rounded down to `stepMs`, updated with each step; null on the server, whose clock must not
 * be rendered.
 */
export function useNow(stepMs: number): number | null {
  const subscribe = useCallback(
    (tell: () => void) => {
      const timer = setInterval(tell, Math.min(stepMs, 1_000))
      return () => clearInterval(timer)
    },
    [stepMs],
  )
  return useSyncExternalStore<number | null>(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs, never)
}
