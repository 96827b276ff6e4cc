import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useListAddress } from '#components/desk/story-list/use-list-address.ts'
import { useTyped } from '#components/desk/story-list/use-typed.ts'
import { ANA, flushed, renderHook } from '#components/desk/testing/page.tsx'

/** The list at an address; `steps` are the steps that Back undoes, and `replaced` those that took the place of another. */
function list(search: string) {
  window.history.replaceState(null, '', `/desk${search}`)
  const [push, replace] = [vi.spyOn(window.history, 'pushState'), vi.spyOn(window.history, 'replaceState')]
  const steps = () => push.mock.calls.map(([, , path]) => path)
  const replaced = () => replace.mock.calls.map(([, , path]) => path)
  return { steps, replaced, ...renderHook(useListAddress, undefined, { address: search }) }
}

test('the filters are those of the address, and the list is remembered for the way back', () => {
  const { now } = list('?view=in-review&q=harbour')
  expect(now().filters).toMatchObject({ view: 'in-review', q: 'harbour' })
  expect(now().path).toBe('/desk?view=in-review&q=harbour')
  expect(renderHook(useLastList, undefined).now()).toBe('/desk?view=in-review&q=harbour')
})

test('a filter is a step that Back undoes, and words that follow on words are not', () => {
  const { now, steps, replaced } = list('?view=draft')
  now().change({ q: 'h' })
  now().change({ q: 'ha' })
  now().change({ section: 'world' })
  expect(steps()).toHaveLength(2)
  expect(replaced()).toEqual([expect.stringContaining('q=ha')])
  expect(steps()[1]).toContain('section=world')
  expect(steps()[1]).toContain('q=ha')
})

test('words that are deleted lead back to the view in which they were typed', () => {
  const { now, steps } = list('?view=draft')
  now().change({ q: 'h', view: 'all' })
  now().change({ q: '' })
  expect(steps().at(-1)).toBe('/desk?view=draft')
})

test('words that are deleted in a view stay in it', () => {
  const { now, steps } = list('?view=draft')
  now().change({ q: 'h' })
  now().change({ view: 'published' })
  now().change({ q: '' })
  expect(steps().at(-1)).toContain('view=published')
})

test('an address with other filters is made without going there', () => {
  const { now, steps } = list(`?view=mine&by=${ANA.id}`)
  expect(now().pathWith({ view: 'scheduled' })).toContain('view=scheduled')
  expect(steps()).toEqual([])
  now().open('/desk?view=late')
  expect(steps()).toEqual(['/desk?view=late'])
})

/** A field of words; `sent` are those that reached the list, and time passes by hand. */
function field(value: string) {
  const sent: string[] = []
  const given = (now: string) => [now, (q: string) => void sent.push(q)] as const
  const use = ([now, hear]: readonly [string, (q: string) => void]) => useTyped(now, hear)
  const { now, again, leave } = renderHook(use, given(value))
  const type = (letters: string) => flushed(() => now().type(letters))
  return { now, sent, type, leave, comes: (echo: string) => again(given(echo)) }
}
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('words reach the list after a pause, once and without spaces around them', () => {
  const { now, sent, type } = field('')
  type('fer')
  vi.advanceTimersByTime(249)
  type('ferry ')
  vi.advanceTimersByTime(249)
  expect([sent, now().typed]).toEqual([[], 'ferry '])
  vi.advanceTimersByTime(1)
  expect(sent).toEqual(['ferry'])
  type('ferry')
  vi.advanceTimersByTime(1_000)
  expect(sent).toEqual(['ferry'])
})

test('a field that is left does not wait', () => {
  const { now, sent, type } = field('tide')
  type('tides')
  flushed(() => now().flush())
  vi.advanceTimersByTime(1_000)
  expect(sent).toEqual(['tides'])
})

test('words that come back late do not replace newer letters, and other words do', () => {
  const { now, type, comes } = field('')
  type('f')
  vi.advanceTimersByTime(250)
  type('fe')
  vi.advanceTimersByTime(250)
  type('fer')
  comes('f')
  comes('fe')
  expect(now().typed).toBe('fer')
  comes('barge')
  expect(now().typed).toBe('barge')
  comes('f')
  expect(now().typed).toBe('f')
})

test('a field that is gone sends nothing', () => {
  const { sent, type, leave } = field('')
  type('ferry')
  leave()
  vi.advanceTimersByTime(1_000)
  expect(sent).toEqual([])
})
