import { expect, test } from 'vitest'
import { isAtPlace, PLACE_KEYS, placesFor } from '#components/desk/shell/places.ts'

const placesOf = (role: 'reporter' | 'editor' | 'admin') =>
  placesFor({ id: 1, role } as never).map(({ name, places }) => `${name}: ${places.map((one) => one.name).join(', ')}`)

test('the rail has groups, and each role sees those that have pages for it (P-390)', () => {
  expect(placesOf('reporter')).toEqual([
    'Write: Stories, Planning, Sources, Quotes',
    'Front: Front, Most read',
    'Media: Pictures',
  ])
  expect(placesOf('editor')).toContain('Letters: Newsletters, Requests')
  expect(placesOf('editor')).toContain('Paper: Sections, Pages, Links, Redirects')
  expect(placesOf('editor')).toContain('Admin: Audit log')
  expect(placesOf('admin').at(-1)).toBe('Admin: People, Settings, Imports, Backups')
})

test('no two pages share a key', () => {
  expect(PLACE_KEYS.size).toBe(11)
  expect(new Set(PLACE_KEYS.values()).size).toBe(11)
})

test('a page below an entry marks that entry, and the list is not marked by every page', () => {
  expect(isAtPlace('/desk', '/desk/articles/4')).toBe(true)
  expect(isAtPlace('/desk', '/desk/media')).toBe(false)
  expect(isAtPlace('/desk/sections', '/desk/imported')).toBe(true)
  expect(isAtPlace('/desk/sections', '/desk/imports/new')).toBe(false)
  expect(isAtPlace('/desk/imports', '/desk/imports/new')).toBe(true)
})
