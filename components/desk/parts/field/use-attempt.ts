import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'

/** The sentence of a refusal: about the field if it names one. */
export const fieldSentence = (error: unknown): string =>
  error instanceof ApiProblem
    ? (error.errors[0]?.message ?? error.title)
    : t('It was not saved. Try again in a moment.')

/** Saves a field, and keeps the sentence of a refusal (`why`, by `sentenceOf`) until it is saved. */
export function useAttempt(sentenceOf = fieldSentence) {
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
