import { expect, test } from 'vitest'
import { said } from '#components/desk/parts/times.ts'
import { rowTime } from '#components/desk/story-list/row-time.ts'

const now = Date.parse('2026-11-24T11:04:00Z')
const paper = { zone: 'Europe/Oslo', language: 'en', dates: 'long', clock: '24' } as const
const clock = { now, said: (at: number) => said(paper, at, now) }
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`)
const none = {
  status: 'draft',
  assignedTo: null,
  dueAt: null,
  embargoUntil: null,
  missed: null,
  publishedAt: null,
  modifiedAt: null,
  withdrawal: null,
  hasChangesNotOut: true,
} as const
const wanted = (wantedAt: number) => ({ id: 'noor', name: 'Noor', since: 0, wantedAt })

test.each([
  [{}, 'no time yet', null, 'dim'],
  [{ assignedTo: wanted(at('10:30')) }, 'due 11:30, 34 min late', null, 'late'],
  [{ assignedTo: wanted(at('13:00')), embargoUntil: at('14:00') }, 'due 14:00', 'not before 15:00', null],
  [{ status: 'scheduled', dueAt: at('11:30') }, 'scheduled for 12:30', 'in 26 min', null],
  [
    { status: 'in-review', embargoUntil: at('17:00') },
    'not before 18:00',
    'cannot be published before the embargo ends',
    null,
  ],
  [
    { status: 'published', publishedAt: at('07:02'), modifiedAt: at('10:15') },
    'published 08:02',
    'updated 11:15',
    null,
  ],
  [{ status: 'published', publishedAt: at('07:02'), modifiedAt: at('07:02') }, 'published 08:02', null, null],
  [
    {
      status: 'published',
      publishedAt: at('05:41'),
      missed: { dueAt: at('05:00'), outAt: at('05:41'), because: null },
    },
    'was scheduled for 06:00',
    'published 06:41, after the restart',
    'late',
  ],
  [
    { missed: { dueAt: at('05:00'), outAt: null, because: 'embargoed' } },
    'was scheduled for 06:00',
    'not published: it is under embargo',
    'late',
  ],
  [
    { status: 'withdrawn', publishedAt: at('07:02'), withdrawal: { at: at('08:33'), reason: '', notice: '' } },
    'withdrawn 09:33',
    null,
    null,
  ],
] as const)('%j is “%s”', (story, text, note, tone) => {
  expect(rowTime({ ...none, ...story }, clock)).toEqual({ text, note, tone })
})
