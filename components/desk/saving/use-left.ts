import { useEffect, useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept, onKept, whenLeft } from '#components/desk/saving/journal.ts'

/** Returns the signed-in person's stored texts that no open window is editing, last edited first. */
export function useLeft(): Kept[] {
  const { me } = useNewsroom()
  const [left, setLeft] = useState<Kept[]>([])
  useEffect(() => {
    const end = new AbortController()
    const watched = new Set<string>()
    const again = () => void read()
    const read = async () => {
      const found = await journal.read(me.id)
      if (end.signal.aborted) return
      setLeft(found.left)
      for (const key of found.seenTo.filter((one) => !watched.has(one))) {
        watched.add(key)
        whenLeft(key, end.signal).then(again, () => undefined)
      }
    }
    again()
    const stopListening = onKept(again)
    window.addEventListener('focus', again)
    return () => {
      end.abort()
      stopListening()
      window.removeEventListener('focus', again)
    }
  }, [me.id])
  return left
}
