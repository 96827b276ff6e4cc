import { useCallback, useEffect, useRef } from 'react'

/** One function for good that does what the last one given does: a part that has it is not drawn anew with every letter. */
export function useSteady(act: () => void): () => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback(() => latest.current(), [])
}
