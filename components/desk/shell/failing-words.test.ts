import { expect, test } from 'vitest'
import { failingWords } from '#components/desk/shell/failing-words.ts'

const failure = { id: 1, headline: 'The ferry', attempts: 4, isSetAside: false, failedAt: 0, retryAt: 1 }

test('what keeps failing is said, and whether it is retried', () => {
  expect(failingWords({ ...failure, kind: 'licence' })).toBe(
    'The ferry could not be withdrawn when its licence ended. Tried 4 times and will be tried again soon; the server’s log says why.',
  )
  expect(failingWords({ ...failure, kind: 'front', id: null, headline: '3', isSetAside: true })).toBe(
    'A scheduled front could not be published. It is not tried again; the server’s log says why.',
  )
})
