import { useState } from 'react'

/**
 * For a dialog that mounts when it opens: restores the focus to the element that had it, or to the page if that is
 * gone.
 */
export function useOpener(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement)
  return (event) => {
    event.preventDefault()
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
    const target = isThere ? opener : document.getElementById('main')
    target?.focus({ preventScroll: true })
  }
}
