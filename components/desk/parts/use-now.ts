import { useCallback, useSyncExternalStore } from 'react'

const never = () => null

/** The time in whole steps, told anew with each; null while the server draws, whose clock nobody reads. */
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
