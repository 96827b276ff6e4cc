import { useEffect, useRef, useState } from 'react'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'

/**
 * The text that is typed over a saved one. `onSave` throws on refusal, and then it stays for correction; false means
 * that it was not saved, and the saved text comes back.
 */
export function useSavedText(value: string, onSave: (value: string) => unknown) {
  const [typed, setTyped] = useState(value)
  const [last, setLast] = useState(value)
  const [sent, setSent] = useState<string | null>(null)
  const { why, setWhy, attempt } = useAttempt()
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  if (last !== value) {
    setLast(value)
    // While it is saved, the value is a guess; a refused text stays for correction.
    if (sent === null && why === '') setTyped(value)
  }
  const save = async (next: string) => {
    // A question before it is saved takes the focus, which is no second change.
    if (next === sent) return
    setSent(next)
    await attempt(async () => {
      const isSaved = (await onSave(next)) !== false
      // The saved text may differ from what was typed. Where it is read later, it comes with the next value.
      if (!isSaved || latest.current !== value) setTyped((now) => (now.trim() === next ? latest.current : now))
    })
    setSent(null)
  }
  return { typed, setTyped, why, setWhy, save }
}
