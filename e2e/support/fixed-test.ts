import { startFixedNewsroom } from '#e2e/support/fixed-newsroom.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { test as base } from '#e2e/support/test.ts'

type Fixed = {
  /** Shows the sample; tests leave it as it is, because those of other files run in the same worker. */
  fixed: Newsroom
  /** Its stories are put away, and others made, by every test that takes it. */
  refilled: Newsroom
}

async function started(use: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  const newsroom = await startFixedNewsroom()
  await use(newsroom)
  await newsroom.stop()
}

/** Tests with newsrooms on the sample's own day, one of each a worker. */
export const test = base.extend<object, Fixed>({
  fixed: [async ({}, use) => started(use), { scope: 'worker', timeout: 240_000 }],
  refilled: [async ({}, use) => started(use), { scope: 'worker', timeout: 240_000 }],
})
