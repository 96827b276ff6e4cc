import { useEffect, useState } from 'react'

const QUIET_MS = 300

/**
 * A value as it was when it last stood still for a moment: what is made of a whole text is made once it is written, not
 * with every letter. A deferred value would draw the page twice a letter, and each time the browser’s selection is
 * looked up through the whole text.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
