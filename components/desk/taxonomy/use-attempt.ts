import { useState } from 'react'
import { sentenceOf } from '#components/desk/taxonomy/use-terms.ts'

/** Saves a field, and keeps the sentence of a refusal (`why`) until it is saved. */
export function useAttempt() {
  const [why, setWhy] = useState('')
  const attempt = async (save: () => Promise<unknown>) => {
    try {
      await save()
      setWhy('')
    } catch (error) {
      setWhy(sentenceOf(error))
    }
  }
  return { why, setWhy, attempt }
}
