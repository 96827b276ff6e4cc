import { afterEach, expect, test, vi } from 'vitest'
import { useRestoring } from '#components/desk/backups/use-restoring.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { renderHook } from '#components/desk/testing/page.tsx'

afterEach(() => void vi.useRealTimers())

/** Answers as a restore does: the statuses of `/up` and `/api/me`, one after the other. */
async function restoring(...statuses: [up: number, me: number][]) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const went: string[] = []
  vi.spyOn(window.location, 'assign').mockImplementation((path) => void went.push(String(path)))
  let n = -1
  answerApi(({ what }) => {
    if (what === 'GET /up') n++
    const [up, me] = statuses[Math.min(n, statuses.length - 1)] ?? [200, 200]
    return new Response(null, { status: what === 'GET /up' ? up : me })
  })
  const hook = renderHook(useRestoring, undefined)
  await answered()
  const later = async (ms: number) => {
    vi.advanceTimersByTime(ms)
    for (let turn = 0; turn < 2; turn++) await answered()
  }
  return { ...hook, went, later }
}

test('a restore that signed everybody out leads to the sign-in', async () => {
  const { now, went, later } = await restoring([200, 200], [503, 0], [200, 401])
  expect(now().step).toBe('ending')
  await later(500)
  expect(now().step).toBe('down')
  await later(500)
  expect([now().step, went]).toEqual(['up', ['/desk/sign-in?restored']])
})

test('after an outage that signed nobody out it leads back to the list', async () => {
  const { went, later } = await restoring([503, 0], [200, 200])
  await later(500)
  expect(went).toEqual(['/desk/backups'])
})

test('after two minutes it says that it takes long, and a page that is left asks no more', async () => {
  const { now, later, leave } = await restoring([200, 200])
  expect(now().isLate).toBe(false)
  await later(121_000)
  expect(now().isLate).toBe(true)
  const asked = vi.mocked(globalThis.fetch).mock.calls.length
  leave()
  await later(5_000)
  expect(vi.mocked(globalThis.fetch).mock.calls).toHaveLength(asked)
})
