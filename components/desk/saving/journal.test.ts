import { beforeEach, expect, test, vi } from 'vitest'
import { journal } from '#components/desk/saving/journal.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return () => vi.unstubAllGlobals()
})

const aside = (at: number) => ({ label: 'Your text', at, fields: { headline: `Words of ${at}` } })

test('dropping a text that was put aside leaves those that came after it', () => {
  journal.setAside(1, aside(1))
  journal.setAside(1, aside(2))
  journal.dropAside(1, aside(1))
  expect(journal.asides(1)).toEqual([aside(2)])
  journal.dropAside(1, aside(2))
  expect(journal.asides(1)).toEqual([])
})

test('one story’s words are not another’s, and what is no entry of ours is not read', () => {
  journal.keep(1, { version: 3, at: 5, fields: { headline: 'One' } })
  expect(journal.kept(2)).toBeNull()
  expect(journal.kept(1)).toEqual({ version: 3, at: 5, fields: { headline: 'One' } })
  localStorage.setItem('broadsheet:story:1', '{"version":"x"')
  expect(journal.kept(1)).toBeNull()
})

test('a browser without room says so', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    getItem: () => null,
  })
  expect(journal.keep(1, { version: 1, at: 1, fields: {} })).toBe(false)
})
