import { afterEach, expect, test } from 'vitest'
import { durationWords, sizeWords } from '#domain/messages/amounts.ts'
import { speak } from '#domain/messages/testing/speak.ts'
import type { Alert, Late, SetAside } from '#domain/upkeep/alert-details.ts'
import { alertWords } from '#domain/upkeep/alert-words.ts'
import { letterTime } from '#domain/upkeep/letter-time.ts'

const at = (time: number) => letterTime('Europe/Oslo', time)
afterEach(() => speak('en'))
const NOW = Date.UTC(2026, 10, 27, 12, 5)

test('an alert says what happened, when, and what to do', () => {
  const late = { cause: 'backup-late', since: NOW, details: { lastAt: NOW, problem: 'No space left' } } as const
  expect(alertWords(late, at)).toMatchObject({
    title: 'The hourly backup is late',
    says: 'The last backup was on 27 November 2026 at 13:05 (Europe/Oslo). No space left.',
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

const late = (latest: Late | string): Alert => ({
  cause: 'schedule-late',
  since: NOW,
  details: { count: 1, longestMs: 150_000, latest, story: 7 },
})
const setAside = (latest: SetAside | string): Alert => ({
  cause: 'job-set-aside',
  since: NOW,
  details: { count: 2, latest, story: null },
})

test('details of version 0.1.0, which held English words, are still read', () => {
  expect(alertWords(late('“Ferries”'), at).says).toBe('The longest delay was 3 minutes. The last was “Ferries”.')
  expect(alertWords(late({ of: 'story', headline: 'Ferries' }), at)).toEqual(alertWords(late('“Ferries”'), at))
  const old = setAside('“Ferries” could not be published at its time')
  expect(alertWords(setAside({ kind: 'publish', name: 'Ferries' }), at)).toEqual(alertWords(old, at))
  expect(alertWords(setAside({ kind: 'publish', name: '' }), at).says).toBe(
    '“Untitled” could not be published at its time.',
  )
})

test('an alert reads in the language of whoever reads it; an error of the log as it is (P-177)', () => {
  speak('de', {
    'The longest delay was {time}. The last was {latest}.': 'Höchstens {time} zu spät, zuletzt {latest}.',
    '“{text}”': '„{text}“',
    'The weekly drill failed: {error}': 'Die wöchentliche Übung schlug fehl: {error}',
    'There is no backup to try.': 'Es gibt keine Sicherung zum Ausprobieren.',
    'The last said: {error}': 'Die letzte: {error}',
    'It answered {status}.': 'Antwort {status}.',
    'The last drill that succeeded was on {time}.': 'Die letzte, die gelang: {time}.',
    '{day} at {time} ({zone})': '{day}, {time} ({zone})',
  })
  expect(alertWords(late({ of: 'story', headline: 'Ferries' }), at).says).toBe(
    'Höchstens 3 Minuten zu spät, zuletzt „Ferries“.',
  )
  const drill = (problem: string): Alert => ({ cause: 'drill-failed', since: NOW, details: { lastAt: NOW, problem } })
  expect(alertWords(drill('There is no backup to try.'), at).says).toMatch(
    /^Die wöchentliche Übung schlug fehl: Es gibt keine Sicherung zum Ausprobieren\. Die letzte/,
  )
  const gaveUp: Alert = {
    cause: 'delivery-gave-up',
    since: NOW,
    details: { count: 1, why: 'It answered 500.', isOnlyAlerts: false },
  }
  expect(alertWords(gaveUp, at).says).toBe('Die letzte: Antwort 500.')
  expect(alertWords(drill('The hash differs'), at).says).toBe(
    'Die wöchentliche Übung schlug fehl: The hash differs. Die letzte, die gelang: 27. November 2026, 13:05 (Europe/Oslo).',
  )
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
