import { expect, test } from 'vitest'
import { differences, exitCodeOf } from '#domain/import/plan/exit-code.ts'

const ALL = { refused: 0, public: 9, publicInSource: 9, withoutAddress: 0 }

test.each([
  [0, ALL, ''],
  [0, { ...ALL, public: 10 }, ''],
  [1, { ...ALL, refused: 1, public: 8 }, '1 record is refused, 1 story is public in the source only.'],
  [3, { ...ALL, public: 7 }, '2 stories are public in the source only.'],
  [3, { ...ALL, withoutAddress: 1 }, '1 story has no old address.'],
])('%i', (code, counts, sentence) => {
  expect([exitCodeOf(counts), differences(counts)]).toEqual([code, sentence])
})
