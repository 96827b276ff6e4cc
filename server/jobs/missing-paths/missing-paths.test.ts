import { afterEach, beforeEach, expect, test } from 'vitest'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { createPendingMissingPaths, type MissingWord } from '#server/jobs/missing-paths/pending-missing-paths.ts'
import { startMissingPaths } from '#server/jobs/missing-paths/start-missing-paths.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeEach(() => {
  newsroom = testNewsroom()
})
afterEach(() => newsroom.close())

const HOUR = 3_600_000
const rows = () =>
  newsroom.db.$client.prepare('select path, count, referrer_host from missing_paths order by path').raw().all()

function aWebProcess() {
  const told: MissingWord[] = []
  const web = createPendingMissingPaths(async (word) => void told.push(word), HOUR)
  return { ...web, told }
}

test('a web process counts paths, with the host of the last page that led there, and nothing of scanners', async () => {
  const { missed, flush, told } = aWebProcess()
  missed('/2019/quay', 'https://search.example/?q=secret')
  missed('/2019/quay', undefined)
  missed('/2019/quay', 'not an address')
  missed('/2019/pier', 'android-app://com.example/')
  for (const path of ['/wp-login.php', '/.env', `/${'a'.repeat(600)}`]) missed(path, undefined)
  await flush()
  await flush()
  expect(told).toEqual([
    {
      missing: [
        { path: '/2019/quay', count: 3, referrerHost: 'search.example' },
        { path: '/2019/pier', count: 1, referrerHost: null },
      ],
    },
  ])
})

test('a web process holds a bounded number of paths', async () => {
  const { missed, flush, told } = aWebProcess()
  for (let n = 0; n < 12_000; n++) missed(`/x/${n}`, undefined)
  await flush()
  expect(told[0]?.missing).toHaveLength(5_000)
})

test('the parent sums up what web processes tell, and stores a path from the third request on', async () => {
  const paths = startMissingPaths(newsroom.db)
  const hear = (path: string, count: number, referrerHost: string | null = null) =>
    paths.hear({ missing: [{ path, count, referrerHost }] })
  await hear('/quay', 1, 'old.example')
  await hear('/quay', 1)
  expect(rows()).toEqual([])
  await hear('/quay', 1)
  await hear('/pier', 1)
  await hear('/quay', 2)
  expect(rows()).toEqual([['/quay', 5, 'old.example']])
  expect(paths.waiting()).toBe(1)
  await paths.hear({ reads: [] })
  expect(rows()).toHaveLength(1)
})

test('what was asked for seldom is bounded in memory', async () => {
  const paths = startMissingPaths(newsroom.db)
  const missing = Array.from({ length: 25_000 }, (_, n) => ({ path: `/x/${n}`, count: 1, referrerHost: null }))
  await paths.hear({ missing })
  expect(paths.waiting()).toBe(20_000)
})
