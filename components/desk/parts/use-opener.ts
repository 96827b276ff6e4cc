import { useState } from 'react'

/**
 * For a dialog that is mounted when it opens: gives the focus back to what had it then, or to the page where that is gone.
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
