import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { refillIndex } from '#server/jobs/refill-index.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeEach(() => {
  newsroom = testNewsroom()
  openSections(newsroom.db)
  for (let n = 0; n < 5; n++) aStory(newsroom.db, `Harbours ${n}`)
})
afterEach(() => {
  vi.restoreAllMocks()
  newsroom.close()
})

test('a server fills the index that an upgrade emptied, and says so (P-357)', async () => {
  newsroom.db.$client.exec(`delete from search_index; update search_backlog set upto = 9, edition = 0`)
  expect(checkNewsroom(newsroom.db, newsroom.dir)).not.toEqual([])
  await refillIndex(newsroom.db, new AbortController().signal)
  expect(checkNewsroom(newsroom.db, newsroom.dir)).toEqual([])
})

test('one whose index is whole does nothing', async () => {
  const exec = vi.spyOn(newsroom.db.$client, 'transaction')
  await refillIndex(newsroom.db, new AbortController().signal)
  expect(exec.mock.calls.length).toBeLessThanOrEqual(1)
  expect(checkNewsroom(newsroom.db, newsroom.dir)).toEqual([])
})
