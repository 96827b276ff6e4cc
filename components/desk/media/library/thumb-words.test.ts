import { expect, test } from 'vitest'
import { thumbWords } from '#components/desk/media/library/thumb-words.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 24, 12)
const clock = { now, day: (at: number) => new Date(at).toISOString().slice(8, 10) }
const FERRY: Parameters<typeof thumbWords>[0] = {
  alt: 'A ferry',
  isDecorative: false,
  expiresAt: null,
  deletedAt: null,
  uses: 2,
  credit: 'Wim Osterman',
  uploadedBy: { id: 'ana', name: 'Ana Brekken' },
}
const said = (change: Partial<typeof FERRY>) => thumbWords({ ...FERRY, ...change }, clock)

test('a picture in order says how often it is used and whose it is', () => {
  expect(said({})).toEqual({ text: 'used 2× · Wim Osterman', mark: null })
  expect(said({ uses: 0, credit: '' })).toEqual({ text: 'unused · Ana Brekken', mark: null })
})

test('what is wrong with it stands first', () => {
  expect(said({ alt: ' ' })).toEqual({ text: 'no alt text', mark: 'no-text' })
  expect(said({ alt: '', isDecorative: true }).mark).toBeNull()
  expect(said({ alt: '', expiresAt: now })).toEqual({ text: 'expired 24', mark: 'expired' })
  expect(said({ expiresAt: now - 1, deletedAt: now })).toEqual({ text: 'deleted', mark: 'deleted' })
})

test('the last day that it may be used on is named when it is near', () => {
  // The expiry is the midnight at the end of the 30th.
  expect(said({ expiresAt: Date.UTC(2026, 11, 1) })).toEqual({ text: 'until 30', mark: 'expiring' })
  expect(said({ expiresAt: now + 31 * DAY }).mark).toBeNull()
})
