import { expect, test } from 'vitest'
import { stopOf } from '#domain/newsletters/stops.ts'

const lane = { accepted: 400, refused: 0, complaints: 0, resumedAt: null }

test.each([
  [{ ...lane, refused: 10 }, null],
  [{ ...lane, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 0, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 489, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 490, refused: 11 }, null],
  [{ ...lane, complaints: 1 }, null],
  [{ ...lane, complaints: 2 }, 'complaints'],
  [{ ...lane, accepted: 5_000, complaints: 5 }, null],
  [{ ...lane, accepted: 5_000, complaints: 6 }, 'complaints'],
  [{ ...lane, refused: 90, complaints: 90, resumedAt: 1 }, null],
])('%o: %s', (counts, why) => expect(stopOf(counts)).toBe(why))
