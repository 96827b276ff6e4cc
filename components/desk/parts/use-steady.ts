import { useCallback, useEffect, useRef } from 'react'

/**
 * Returns a callback with a stable identity that calls the latest function, so that components receiving it do not
 * re-render at every keystroke.
 */
export function useSteady(act: () => void): () => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback(() => latest.current(), [])
}
