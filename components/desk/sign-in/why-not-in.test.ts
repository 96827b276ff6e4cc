import { expect, test } from 'vitest'
import { ApiProblem } from '#components/desk/api.ts'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'

const problem = (code: string, body = {}, status = 429) =>
  new ApiProblem(status, { ...body, code, title: 'From the server.' })

test('a refusal says what to do, and how long to wait', () => {
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 40 }))).toContain('Wait 40 seconds')
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 1 }))).toContain('Wait 1 second,')
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 89 }))).toContain('Wait 89 seconds')
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 601 }))).toContain('Wait 11 minutes')
  expect(whyNotIn(problem('too-many-attempts'))).toContain('a few minutes')
  expect(whyNotIn(problem('too-many-attempts', { retryAfterSeconds: 0 }))).toContain('a few minutes')
  expect(whyNotIn(problem('wrong-email-or-password', {}, 401))).toContain('is wrong')
  expect(whyNotIn(problem('unreachable', {}, 0))).toContain('did not answer')
  expect(whyNotIn(problem('disabled', {}, 409))).toBe('From the server.')
  expect(whyNotIn(new Error('lost'))).not.toContain('lost')
})
