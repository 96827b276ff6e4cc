import { useCallback, useSyncExternalStore } from 'react'

/** As in the style sheet: the bottom bar stands in the place of the rail. */
const NARROW = '(max-width: 48rem)'

/** True in a window as narrow as a phone, or for which another query holds; false on the server. */
export function useIsNarrow(query = NARROW): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
