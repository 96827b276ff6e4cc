import { expect, test } from 'vitest'
import { durationWords, sizeWords } from '#domain/messages/amounts.ts'
import type { Alert } from '#domain/upkeep/alert-details.ts'
import { alertWords } from '#domain/upkeep/alert-words.ts'
import { letterTime } from '#domain/upkeep/letter-time.ts'

const at = (time: number) => letterTime('Europe/Oslo', time)
const NOW = Date.UTC(2026, 10, 27, 12, 5)

test('an alert says what happened, when, and what to do', () => {
  const late = { cause: 'backup-late', since: NOW, details: { lastAt: NOW, problem: 'No space left' } } as const
  expect(alertWords(late, at)).toMatchObject({
    title: 'The hourly backup is late',
    says: 'The last backup was at 27 November 2026 at 13:05 (Europe/Oslo). No space left.',
    path: '/desk/backups',
  })
  const disk: Alert = {
    cause: 'disk-fills',
    since: NOW,
    details: {
      freeBytes: 5e8,
      boundBytes: 1024 ** 3,
      use: [
        { name: 'backups', bytes: 3e10 },
        { name: 'media', bytes: 2e9 },
      ],
    },
  }
  expect(alertWords(disk, at)).toMatchObject({
    title: 'The disk fills: 477 MB free',
    says: 'Less than 1.0 GB is free. In the data folder: backups 28 GB, media 1.9 GB.',
  })
})

test('details that cannot be read leave the cause', () => {
  const odd = { cause: 'new-network', since: NOW, details: {} } as unknown as Alert
  expect(alertWords(odd, at).title).toBe('new-network')
})

test.each([
  [0, '0 bytes'],
  [1023, '1,023 bytes'],
  [1536, '1.5 kB'],
  [64 * 1024 ** 2, '64 MB'],
])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

test.each([
  [5_000, '5 seconds'],
  [41 * 60_000, '41 minutes'],
  [26 * 3_600_000, '26 hours'],
  [9 * 86_400_000, '9 days'],
])('%d ms are %s', (ms, words) => expect(durationWords(ms)).toBe(words))
