import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import { isDialogOpen, isWriting } from '#components/desk/shell/keys-are-off.ts'
import { PLACE_KEYS } from '#components/desk/shell/places.ts'

const NEXT_KEY_MS = 1_500

/**
 * Shortcuts: G, then a letter, opens a page of the desk; other shortcuts on that letter are suppressed. Off in text
 * fields.
 */
export function useGoing(): void {
  const router = useRouter()
  const goneAt = useRef(-NEXT_KEY_MS)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isWriting(event.target) || isDialogOpen()) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const key = typedKey(event)
      const place = event.timeStamp - goneAt.current < NEXT_KEY_MS ? PLACE_KEYS.get(key) : undefined
      goneAt.current = key === 'g' ? event.timeStamp : -NEXT_KEY_MS
      if (place === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      router.push(place as never)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [router])
}
