import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canSend,
  hasUnsaved,
  looksAlike,
  nextRequest,
  pauseMs,
  type SaveEvent,
  type SaveState,
  savedState,
  step,
  unsavedFields,
} from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const theirs = { version: 9, savedAt: 5, headline: 'Theirs' } as DeskArticle
const run = (events: SaveEvent[], from: SaveState = savedState(1, null)) => events.reduce(step, from)
const edited = (headline: string): SaveEvent => ({ type: 'edited', fields: { headline } })

describe('saving', () => {
  test('sends what changed, one at a time, and goes on with the version it was given (P-20)', () => {
    const sending = run([edited('A'), { type: 'sent', key: 'k1' }, { type: 'edited', fields: { kicker: 'K' } }])
    expect(sending.sending).toEqual({ key: 'k1', version: 1, fields: { headline: 'A' } })
    expect(canSend(sending)).toBe(false)
    const saved = step(sending, { type: 'saved', version: 2, at: 10 })
    expect(saved).toMatchObject({ version: 2, savedAt: 10, sending: null })
    expect(nextRequest(saved, 'k2')).toEqual({ key: 'k2', version: 2, fields: { kicker: 'K' } })
  })

  test('sends a save whose answer was lost again as it was, with the same key', () => {
    const state = run([
      edited('A'),
      { type: 'sent', key: 'k1' },
      edited('B'),
      { type: 'lost', at: 5, reason: 'offline' },
    ])
    expect(nextRequest(state, 'k2')).toEqual({ key: 'k1', version: 1, fields: { headline: 'A' } })
    const after = run(
      [
        { type: 'sent', key: 'k2' },
        { type: 'saved', version: 2, at: 9 },
      ],
      state,
    )
    expect(nextRequest(after, 'k3')).toEqual({ key: 'k3', version: 2, fields: { headline: 'B' } })
    expect(after.trouble).toBeNull()
  })

  test('waits longer after each failure, at most a minute', () => {
    let state = run([edited('A')])
    const pauses = Array.from({ length: 8 }, () => {
      state = run(
        [
          { type: 'sent', key: 'k' },
          { type: 'lost', at: 1, reason: 'offline' },
        ],
        state,
      )
      return pauseMs(state)
    })
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(state.trouble).toMatchObject({ kind: 'offline', since: 1, tries: 8 })
  })

  test('holds a refused field until it is written anew, and sends the rest', () => {
    const fields = { slug: 'taken', headline: 'A' }
    const state = run([
      { type: 'edited', fields },
      { type: 'sent', key: 'k' },
      { type: 'refused', errors: [{ field: 'slug', message: 'is taken' }] },
    ])
    expect(state).toMatchObject({ held: { slug: 'taken' }, pending: { headline: 'A' }, problems: { slug: 'is taken' } })
    expect(canSend(state)).toBe(true)
    expect(step(state, { type: 'edited', fields: { slug: 'free' } })).toMatchObject({ held: {}, problems: {} })
  })

  test('a conflict stops sending and keeps every word; keeping mine saves over their version', () => {
    const state = run([edited('Mine'), { type: 'sent', key: 'k' }, { type: 'conflict', theirs }])
    expect(canSend(state)).toBe(false)
    expect(unsavedFields(state)).toEqual({ headline: 'Mine' })
    const kept = step(state, { type: 'keep-mine' })
    expect(nextRequest(kept, 'k2')).toEqual({ key: 'k2', version: 9, fields: { headline: 'Mine' } })
    expect(step(state, { type: 'take-theirs' })).toMatchObject({ version: 9, pending: {}, trouble: null })
  })

  test('signed out, it waits until somebody signs in', () => {
    const state = run([edited('A'), { type: 'sent', key: 'k' }, { type: 'signed-out', at: 1 }])
    expect(canSend(state)).toBe(false)
    expect(canSend(step(state, { type: 'signed-in' }))).toBe(true)
  })

  test('a letter more is no news; the first one, and whatever is shown, is', () => {
    const one = run([edited('A')])
    expect(looksAlike(one, step(one, edited('AB')))).toBe(true)
    const news = [
      run([]),
      step(one, { type: 'sent', key: 'k' }),
      step(one, { type: 'conflict', theirs }),
      run(
        [
          { type: 'sent', key: 'k' },
          { type: 'refused', errors: [{ field: 'headline', message: 'no' }] },
        ],
        one,
      ),
      run([{ type: 'sent', key: 'k' }, { type: 'saved', version: 2, at: 9 }, edited('AB')], one),
    ]
    for (const other of news) expect(looksAlike(one, other)).toBe(false)
  })

  test('no order of events loses the last word written', () => {
    const event: fc.Arbitrary<SaveEvent> = fc.oneof(
      fc.string({ minLength: 1, maxLength: 3 }).map(edited),
      fc.constantFrom<SaveEvent>(
        { type: 'sent', key: 'k' },
        { type: 'lost', at: 1, reason: 'offline' },
        { type: 'refused', errors: [{ field: 'headline', message: 'no' }] },
        { type: 'refused', errors: [] },
        { type: 'signed-out', at: 1 },
        { type: 'signed-in' },
        { type: 'conflict', theirs },
        { type: 'keep-mine' },
        { type: 'stopped', message: 'no' },
        { type: 'again' },
      ),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const last = events.filter((e) => e.type === 'edited').at(-1)
        const state = events
          // A response follows only a request.
          .reduce((s, e) => (isAnswer(e) && !s.sending ? s : step(s, e)), savedState(1, null))
        expect(hasUnsaved(state)).toBe(last !== undefined)
        if (last) expect(unsavedFields(state).headline).toBe(last.fields.headline)
      }),
    )
  })
})

const isAnswer = (e: SaveEvent) => ['lost', 'refused', 'signed-out', 'conflict', 'stopped'].includes(e.type)
