import { useSyncExternalStore } from 'react'

/** As in the style sheet: the bottom bar stands in the place of the rail. */
const NARROW = '(max-width: 48rem)'

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** True in a window as narrow as a phone; false on the server. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
