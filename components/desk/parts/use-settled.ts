import { useEffect, useState } from 'react'

const QUIET_MS = 300

/**
 * Debounces a value, so that work on a whole text runs after a pause and not at every keystroke. A deferred value would
 * render the page twice for each keystroke, and each render looks up the browser’s selection through the whole text.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
