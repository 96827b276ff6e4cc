import { afterAll, beforeAll, expect, test } from 'vitest'
import Page from '#app/(site)/archive/[[...date]]/page.tsx'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { aCast, aStory } from '#db/testing/seed.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
  aCast(paper.db)
  aStory(paper.db, { headline: 'The harbour opens' })
})
afterAll(() => paper.close())

test.each(['2026/99', '2026/00', '2026/02/30', '2026/99/99', '0000', '0000/00/00', '9999/12/31', '9999', '0001/01/01'])(
  '/archive/%s is no page, and no fault (P-18)',
  async (date) => {
    await expect(Page({ params: Promise.resolve({ date: date.split('/') }) })).rejects.toMatchObject({
      digest: expect.stringMatching(/404$/),
    })
  },
)
