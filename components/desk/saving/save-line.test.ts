import { expect, test } from 'vitest'
import { saveLine } from '#components/desk/saving/save-line.ts'
import { type SaveEvent, savedState, step } from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const clock = { seconds: () => '12:04:31', minutes: () => '12:03' }
const theirs = { version: 9, savedAt: 5, savedBy: { id: 't', name: 'Tomas' } } as DeskArticle
const edited: SaveEvent = { type: 'edited', fields: { headline: 'A' } }
const sent: SaveEvent = { type: 'sent', key: 'k' }
const say = (events: SaveEvent[], keptAt: number | null = 7) =>
  saveLine(events.reduce(step, savedState(1, 1)), keptAt, clock).text

test('what happens to the words is always said (P-20)', () => {
  expect(say([])).toBe('saved 12:04:31')
  expect(say([edited])).toBe('saving…')
  expect(say([edited, sent])).toBe('saving…')
  expect(say([edited, sent, { type: 'lost', at: 1, reason: 'offline' }])).toBe('kept in this browser 12:04:31')
  expect(say([edited, sent, { type: 'lost', at: 1, reason: 'failed', isFull: true }])).toContain('server full: kept')
  expect(say([edited, sent, { type: 'conflict', theirs }])).toBe('not saved: changed by Tomas 12:03')
  expect(say([edited, sent, { type: 'refused', errors: [{ field: 'headline', message: 'no' }] }])).toContain('Headline')
})

test('nothing is called kept where the browser keeps nothing', () => {
  expect(say([edited, sent, { type: 'lost', at: 1, reason: 'offline' }], null)).toContain('not kept')
})
