import { expect, test, vi } from 'vitest'
import { savedState } from '#components/desk/saving/save-machine.ts'
import type { SaveRunner, Saving } from '#components/desk/saving/save-runner.ts'
import { useSaving } from '#components/desk/saving/use-saving.ts'
import { fire, flushed, renderHook } from '#components/desk/testing/page.tsx'

/** A runner that writes down what it is asked, in the place of one that saves. */
function written() {
  const done: string[] = []
  let now = { state: savedState(1, 1), keptAt: null } as Saving
  let tell = () => undefined as unknown
  const runner = {
    open: () => done.push('open'),
    close: () => done.push('close'),
    flush: () => done.push('flush'),
    snapshot: () => now,
    subscribe: (listener: () => void) => {
      tell = listener
      return () => void (tell = () => undefined)
    },
  } as unknown as SaveRunner
  return {
    done,
    make: () => runner,
    edit: () =>
      flushed(() => {
        now = { ...now, keptAt: 5, state: { ...now.state, pending: { headline: 'A' } } }
        tell()
      }),
  }
}

const happens = (name: string) => fire(window, new window.Event(name, { cancelable: true }))
const turns = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  fire(document, new window.Event('visibilitychange'))
}

test('the story is saved from when it is opened until it is left', () => {
  const { done, make, edit } = written()
  const { leave } = renderHook(useSaving, make)
  expect(done).toEqual(['open'])
  edit()
  leave()
  for (const name of ['beforeunload', 'pagehide', 'online']) expect(happens(name).defaultPrevented).toBe(false)
  turns('hidden')
  expect(done).toEqual(['open', 'close'])
})

test('its state is that of the runner', () => {
  const { make, edit } = written()
  const { now } = renderHook(useSaving, make)
  expect(now().keptAt).toBeNull()
  edit()
  expect(now().keptAt).toBe(5)
})

test('closing the window asks first while something is unsaved, and sends it', () => {
  const { done, make, edit } = written()
  renderHook(useSaving, make)
  expect(happens('beforeunload').defaultPrevented).toBe(false)
  expect(done).toEqual(['open'])
  edit()
  expect(happens('beforeunload').defaultPrevented).toBe(true)
  expect(done).toEqual(['open', 'flush'])
})

test.each(['pagehide', 'online'])('on %s what is unsaved is sent', (name) => {
  const { done, make } = written()
  renderHook(useSaving, make)
  happens(name)
  expect(done).toEqual(['open', 'flush'])
})

test('what is unsaved is sent when the page is hidden, and not when it is shown', () => {
  const { done, make } = written()
  renderHook(useSaving, make)
  turns('visible')
  expect(done).toEqual(['open'])
  turns('hidden')
  expect(done).toEqual(['open', 'flush'])
})
