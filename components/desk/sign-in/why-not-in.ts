import { ApiProblem } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { amountOf } from '#domain/messages/amounts.ts'
import { t } from '#domain/messages/t.ts'

const waiting = (seconds: number) =>
  seconds < 90 ? amountOf(seconds, 'second') : amountOf(Math.ceil(seconds / 60), 'minute')

/** Says why a sign-in failed and what to do, but never which of the two fields was wrong. */
export function whyNotIn(error: unknown): string {
  if (!(error instanceof ApiProblem)) return errorSentence(error)
  const { status, code, body } = error
  if (status === 0) return t('The server did not answer. Check your connection, then try again.')
  if (code === 'wrong-email-or-password')
    return t('The email address or the password is wrong. Check both, and the caps lock key.')
  if (code !== 'too-many-attempts') return errorSentence(error)
  const seconds = Number(body.retryAfterSeconds)
  const wait = Number.isFinite(seconds) && seconds > 0 ? waiting(Math.ceil(seconds)) : t('a few minutes')
  return t('Too many wrong attempts. Wait {wait}, or ask an admin for a one-time link.', { wait })
}
