import type { ApiProblem } from '#components/desk/api.ts'

const waiting = (seconds: number) => {
  if (seconds < 90) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return `${minutes} minutes`
}

/** Says why a sign-in failed and what to do, but never which of the two fields was wrong. */
export function whyNotIn({
  status,
  code,
  title,
  body,
}: Pick<ApiProblem, 'status' | 'code' | 'title' | 'body'>): string {
  if (status === 0) return 'The server did not answer. Check the line, then try again.'
  if (code === 'wrong-email-or-password')
    return 'Address and password do not go together. Look at both, and at the caps lock key.'
  if (code === 'too-many-attempts') {
    const seconds = Number(body.retryAfterSeconds)
    const wait = Number.isFinite(seconds) && seconds > 0 ? waiting(Math.ceil(seconds)) : 'a few minutes'
    return `Too many wrong tries. Wait ${wait}, or ask an admin for a one-time link.`
  }
  return title
}
