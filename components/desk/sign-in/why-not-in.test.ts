import { expect, test } from 'vitest'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'

const problem = (code: string, body = {}, status = 429) => ({ status, code, title: 'From the server.', body })

test('a refusal says what to do, and how long to wait', () => {
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 40 }))).toContain('Wait 40 seconds')
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 601 }))).toContain('Wait 11 minutes')
  expect(whyNotIn(problem('too-many-attempts'))).toContain('a few minutes')
  expect(whyNotIn(problem('wrong-email-or-password', {}, 401))).toContain('is wrong')
  expect(whyNotIn(problem('unreachable', {}, 0))).toContain('did not answer')
  expect(whyNotIn(problem('disabled', {}, 409))).toBe('From the server.')
})
