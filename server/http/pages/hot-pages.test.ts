import { expect, test } from 'vitest'
import { HotPages } from '#server/http/pages/hot-pages.ts'

const MINUTE = 60_000
const ask = (hot: HotPages, key: string, times: number) => {
  for (let n = 0; n < times; n++) hot.asked(key)
}

test('the pages that were asked for most come first', () => {
  const hot = new HotPages()
  ask(hot, '/once', 1)
  ask(hot, '/often', 9)
  ask(hot, '/twice', 2)
  expect(hot.hottest(2, 0)).toEqual(['/often', '/twice'])
})

test('what was asked for in the last hour counts, and what is older does not', () => {
  const hot = new HotPages()
  ask(hot, '/morning', 9)
  hot.hottest(9, 31 * MINUTE)
  ask(hot, '/noon', 3)
  expect(hot.hottest(9, 59 * MINUTE)).toEqual(['/morning', '/noon'])
  expect(hot.hottest(9, 62 * MINUTE)).toEqual(['/noon'])
  expect(hot.hottest(9, 200 * MINUTE)).toEqual([])
})

test('a walk over a large archive does not hide what many ask for, and takes no more memory', () => {
  const hot = new HotPages()
  ask(hot, '/often', 100)
  for (let n = 0; n < 60_000; n++) hot.asked(`/archive/${n}`)
  expect(hot.hottest(1, 0)).toEqual(['/often'])
  expect(hot.hottest(100_000, 0).length).toBeLessThanOrEqual(10_000)
})
