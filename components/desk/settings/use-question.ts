import { useState } from 'react'

/** A question that waits for a person's yes or no, and what it is about. */
type Question<T> = { about: T; answer: (isYes: boolean) => void }

/** Asks one question at a time; a newer one answers the older with no. */
export function useQuestion<T>() {
  const [question, setQuestion] = useState<Question<T> | null>(null)
  const ask = (about: T): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (isYes: boolean) => {
        setQuestion(null)
        resolve(isYes)
      }
      question?.answer(false)
      setQuestion({ about, answer })
    })
  return { question, ask }
}
