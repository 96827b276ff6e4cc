import { expect, test } from 'vitest'
import { createForward, shareOfJob } from '#domain/import/plan/batch-progress.ts'

test('progress runs forwards only, also from one stage of a job to the next', () => {
  const forward = createForward()
  expect([forward(5, 0.5), forward(3, 0.6), forward(7, 1.2)]).toEqual([
    { done: 5, share: 0.5 },
    { done: 5, share: 0.6 },
    { done: 7, share: 1 },
  ])
  const stages = (['reading', 'staging', 'planning'] as const).flatMap((stage) =>
    [0, 0.5, 1].map((share) => shareOfJob({ stage, share })),
  )
  expect(stages).toEqual(stages.toSorted((one, other) => one - other))
  expect(stages.at(-1)).toBe(1)
})
