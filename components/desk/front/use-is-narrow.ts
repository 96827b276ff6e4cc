import { useSyncExternalStore } from 'react'

/** Below this width the panel would stand under the preview, which is thousands of pixels high (as in `front.css`). */
const NARROW = '(width < 56rem)'

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the window has no room for a panel beside the preview. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
