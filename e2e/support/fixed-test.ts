import { startFixedNewsroom } from '#e2e/support/fixed-newsroom.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { test as base } from '#e2e/support/test.ts'

/** Tests with a newsroom on the sample's own day, one a worker. */
export const test = base.extend<object, { fixed: Newsroom }>({
  fixed: [
    async ({}, use) => {
      const newsroom = await startFixedNewsroom()
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
