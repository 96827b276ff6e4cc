import { afterEach, expect, test } from 'vitest'
import { dayFromTyped, dayInField, momentInField, wallFromTyped } from '#components/desk/parts/field/typed-time.ts'
import type { TimeFormat } from '#components/desk/parts/times.ts'
import { wallAt } from '#components/desk/parts/wall-time.ts'
import { speakBy } from '#domain/messages/spoken.ts'

const AT = Date.parse('2026-11-05T17:04:00Z')
const paper = (more: Partial<TimeFormat> = {}): TimeFormat => ({
  zone: 'Europe/Oslo',
  language: 'en-GB',
  dates: 'long',
  clock: '24',
  ...more,
})
const PAPERS = (['en-GB', 'en-US', 'en-CA', 'en-AU', 'de', 'ar'] as const).flatMap((language) =>
  (['long', 'short', 'numeric'] as const).flatMap((dates) =>
    (['12', '24'] as const).map((clock) => paper({ language, dates, clock })),
  ),
)

test('a field has the date and the clock of the paper', () => {
  expect(momentInField(paper(), AT)).toBe('5 November 2026, 18:04')
  expect(momentInField(paper({ dates: 'numeric' }), AT)).toBe('05/11/2026, 18:04')
  expect(momentInField(paper({ language: 'en-US', dates: 'numeric', clock: '12' }), AT)).toBe('11/05/2026, 6:04 PM')
  expect(dayInField(paper({ language: 'en-US' }), '2026-11-05')).toBe('November 5, 2026')
})

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar']
afterEach(() => speakBy(() => ({ language: 'en', sentences: {} })))

test.each(PAPERS)('what stands in a field of $language, $dates, $clock is read as the same minute (P-42)', (one) => {
  for (const language of LANGUAGES) {
    speakBy(() => ({ language, sentences: {} }))
    for (const at of [AT, Date.parse('2027-03-01T00:30:00Z'), Date.parse('2026-12-31T11:00:00Z')])
      expect([language, wallFromTyped(one, momentInField(one, at), 2_026)]).toEqual([language, wallAt(one.zone, at)])
    for (let month = 1; month <= 12; month++) {
      const day = `2028-${String(month).padStart(2, '0')}-28`
      expect([language, dayFromTyped(one, dayInField(one, day), 2_026)]).toEqual([language, day])
    }
  }
})

test.each([
  ['30 Nov 06:00', '2026-11-30T06:00'],
  ['Monday 30 November 2026, 06:00', '2026-11-30T06:00'],
  ['30.11.26 6.05', '2026-11-30T06:05'],
  ['30/11/2026 6 pm', '2026-11-30T18:00'],
  ['1 dec 12:30 am', '2026-12-01T00:30'],
  ['2026-11-30T06:00', '2026-11-30T06:00'],
  ['30 November 2026', null],
  ['31 Nov 06:00', null],
  ['30/13/2026 06:00', null],
  ['30 Nov 2026, 25:00', null],
  ['30 Nov 2026, 06:75', null],
  ['soon', null],
  ['', null],
])('“%s” is %s', (typed, wall) => {
  expect(wallFromTyped(paper(), typed, 2_026)).toBe(wall)
})

test('figures are read in the order of the paper', () => {
  expect(dayFromTyped(paper(), '05/11/2026', 2_026)).toBe('2026-11-05')
  expect(dayFromTyped(paper({ language: 'en-US' }), '05/11/2026', 2_026)).toBe('2026-05-11')
  expect(dayFromTyped(paper(), '5 11', 2_026)).toBe('2026-11-05')
})
