import { expect, test } from 'vitest'
import { pageAfterRestore } from '#components/desk/backups/after-restore.ts'

const SIGN_IN = '/desk/sign-in?restored'

test.each([
  ['it has not begun', 200, 200, false, null],
  ['the server is down', 503, 0, true, null],
  ['the server is up and its API is not', 200, 0, true, null],
  ['everybody is signed out', 200, 401, true, SIGN_IN],
  ['everybody is signed out, and the page missed the outage', 200, 401, false, SIGN_IN],
  ['it failed, and nobody was signed out', 200, 200, true, '/desk/backups'],
])('a restore: %s', (_, up, me, wasDown, page) => {
  expect(pageAfterRestore(up, me, wasDown)).toBe(page)
})
