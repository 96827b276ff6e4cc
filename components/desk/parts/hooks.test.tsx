import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useIsNarrow } from '#components/desk/parts/use-is-narrow.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { useSteady } from '#components/desk/parts/use-steady.ts'
import { useNews } from '#components/desk/presence/use-news.ts'
import { useQuestion } from '#components/desk/settings/use-question.ts'
import { blur, fire, flushed, renderHook } from '#components/desk/testing/page.tsx'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_500 }))
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => void flushed(() => vi.advanceTimersByTime(ms))

test('useSettled: a value holds until the next one has stood for 300 ms', () => {
  const { now, again } = renderHook<string, string>(useSettled, 'a')
  again('ab')
  pass(299)
  again('abc')
  pass(299)
  expect(now()).toBe('a')
  pass(1)
  expect(now()).toBe('abc')
})

test('useNow: the time of the last whole step, which moves on with the clock and ends with the page', () => {
  const { now, leave } = renderHook(useNow, 60_000)
  expect(now()).toBe(960_000)
  pass(19_000)
  expect(now()).toBe(960_000)
  pass(1_000)
  expect(now()).toBe(1_020_000)
  leave()
  expect(vi.getTimerCount()).toBe(0)
})

test('useNow: steps of less than a second are kept to', () => {
  const { now } = renderHook(useNow, 250)
  expect(now()).toBe(1_000_500)
  pass(250)
  expect(now()).toBe(1_000_750)
})

test('useSteady: one function, which calls the latest', () => {
  const said: string[] = []
  const { now, again } = renderHook(useSteady, () => said.push('first'))
  const before = now()
  again(() => said.push('second'))
  expect(now()).toBe(before)
  before()
  expect(said).toEqual(['second'])
})

test('useNews: tells of what happens after the first answer, once', () => {
  let told = 0
  const { again } = renderHook<number | null, void>((news) => useNews(news, () => (told += 1)), null)
  for (const news of [null, 7, 7, null, 7]) again(news)
  expect(told).toBe(0)
  again(8)
  again(8)
  expect(told).toBe(1)
})

test('useQuestion: a newer question answers the older with no', async () => {
  const { now } = renderHook(useQuestion<string>, undefined as never)
  const answers: boolean[] = []
  const ask = (about: string) =>
    act(
      () =>
        void now()
          .ask(about)
          .then((yes) => answers.push(yes)),
    )
  expect(now().question).toBeNull()
  ask('first')
  ask('second')
  expect(now().question?.about).toBe('second')
  await act(async () => now().question?.answer(true))
  expect(answers).toEqual([false, true])
  expect(now().question).toBeNull()
})

/** Closes a dialog that was opened from `opener`; returns what then has the focus. */
function closed(opener: () => void, before: () => void = () => undefined): { focus: unknown; isDefault: boolean } {
  opener()
  const { now } = renderHook(useOpener, undefined)
  before()
  blur()
  const event = new Event('close', { cancelable: true })
  now()(event)
  return { focus: document.activeElement, isDefault: !event.defaultPrevented }
}

test('useOpener: the focus returns to what had it, and to the page if that is gone', () => {
  const button = document.body.appendChild(document.createElement('button'))
  expect(closed(() => button.focus())).toEqual({ focus: button, isDefault: false })
  const main = () => document.getElementById('main')
  expect(
    closed(
      () => button.focus(),
      () => button.remove(),
    ).focus,
  ).toBe(main())
  expect(closed(() => blur()).focus).toBe(main())
})

test('useIsNarrow: follows the width of the window until the page is left', () => {
  const asked = vi.spyOn(window, 'matchMedia')
  const width = vi.spyOn(window, 'innerWidth', 'get')
  const resize = (to: number) => {
    width.mockReturnValue(to)
    fire(window, new window.Event('resize'))
  }
  const { now, leave } = renderHook(useIsNarrow, undefined)
  expect(now()).toBe(false)
  resize(768)
  expect(now()).toBe(true)
  expect(new Set(asked.mock.calls.flat())).toEqual(new Set(['(max-width: 48rem)']))
  leave()
  asked.mockClear()
  resize(1_024)
  expect(asked).not.toHaveBeenCalled()
})
