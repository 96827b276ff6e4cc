import { expect, test } from 'vitest'
import { deadlinesOf, howLong, missedWords } from '#components/desk/parts/deadlines.ts'
import { minutes } from '#components/desk/parts/times.ts'

const MINUTE = 60_000
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`)
const said = (moment: number) => minutes({ zone: 'UTC', language: 'en', dates: 'long', clock: '24' }, moment)
const story = { status: 'draft', assignedTo: null, dueAt: null, embargoUntil: null } as const
const due = { id: 'a', name: 'A', since: 0, wantedAt: at('11:30') }
const textsAt = (now: number, of: Parameters<typeof deadlinesOf>[0]) =>
  deadlinesOf(of, { now, said }).map(({ text, isLate }) => `${text}${isLate ? '!' : ''}`)

test('a span is said in what one counts in', () => {
  expect([10_000, MINUTE, 34 * MINUTE, 60 * MINUTE, 130 * MINUTE, 1_440 * MINUTE, 4_000 * MINUTE].map(howLong)).toEqual(
    ['less than a minute', '1 min', '34 min', '1 h', '2 h 10 min', '1 day', '2 days'],
  )
})

test('a story is late a minute after it was wanted, until it is out', () => {
  expect(textsAt(at('11:00'), { ...story, assignedTo: due })).toEqual(['due 11:30'])
  expect(textsAt(at('11:30'), { ...story, assignedTo: due })).toEqual(['due 11:30'])
  expect(textsAt(at('12:04'), { ...story, assignedTo: due })).toEqual(['due 11:30, 34 min late!'])
  expect(textsAt(at('12:04'), { ...story, status: 'published', assignedTo: due })).toEqual([])
})

test('an embargo holds until its minute, and a schedule counts down', () => {
  const held = { ...story, status: 'scheduled', embargoUntil: at('12:00'), dueAt: at('12:30') } as const
  expect(textsAt(at('11:30'), held)).toEqual(['not before 12:00', 'scheduled for 12:30, in 1 h'])
  expect(textsAt(at('12:05'), held)).toEqual(['scheduled for 12:30, in 25 min'])
  expect(textsAt(at('12:32'), held)).toEqual(['scheduled for 12:30, 2 min late!'])
})

test('a licence is told of from two weeks before its end, a story’s own before its source’s', () => {
  const terms = { id: 1, name: 'Wire', policy: 'may-rank', hasLicence: true, licenceUntil: at('12:00') } as const
  const out = { ...story, status: 'published', sourceTerms: terms, licenceUntil: null } as const
  expect(textsAt(at('11:30'), out)).toEqual(['licence ends 12:00, in 30 min'])
  expect(textsAt(at('12:00'), out)).toEqual(['licence ended 12:00!'])
  expect(textsAt(at('11:30'), { ...out, licenceUntil: at('12:00') + 15 * 1_440 * MINUTE })).toEqual([])
})

test('a missed schedule says when it was to be, and what became of it', () => {
  const missed = { dueAt: at('06:00'), outAt: at('06:41'), because: null }
  expect(missedWords(missed, said)).toBe('was scheduled for 06:00; published 06:41, after the restart')
  expect(missedWords({ ...missed, outAt: null, because: 'embargoed' }, said)).toBe(
    'was scheduled for 06:00; not published: it is under embargo',
  )
})
