import { ApiProblem } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

const waiting = (seconds: number) => {
  if (seconds < 90) return words.errors.seconds(seconds)
  return words.errors.minutes(Math.ceil(seconds / 60))
}

/** Says why a sign-in failed and what to do, but never which of the two fields was wrong. */
export function whyNotIn(error: unknown): string {
  if (!(error instanceof ApiProblem)) return errorSentence(error)
  const { status, code, body } = error
  if (status === 0) return words.errors.noAnswer
  if (code === 'wrong-email-or-password') return words.errors.wrong
  if (code !== 'too-many-attempts') return errorSentence(error)
  const seconds = Number(body.retryAfterSeconds)
  const wait = Number.isFinite(seconds) && seconds > 0 ? waiting(Math.ceil(seconds)) : words.errors.aFewMinutes
  return words.errors.tooMany(wait)
}
