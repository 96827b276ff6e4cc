import { expect, test } from 'vitest'
import { expandPermalink } from '#domain/import/markdown/permalink.ts'

const parts = {
  slug: 'nets',
  fileName: 'nets-of-may',
  title: 'Nets of May',
  categories: ['Coast', 'boats'],
  folders: [],
  isHugo: false,
  wallTime: Date.UTC(2024, 2, 1, 8),
}

test.each([
  ['date', '/coast/boats/2024/03/01/nets.html'],
  ['pretty', '/coast/boats/2024/03/01/nets/'],
  ['ordinal', '/coast/boats/2024/061/nets.html'],
  ['none', '/coast/boats/nets.html'],
  ['/:year/:i_month/:short_year/:slug/', '/2024/3/24/nets/'],
  ['/:section/:filename', '/coast/nets-of-may'],
  ['blog/nets', '/blog/nets'],
  ['/:unknown/', null],
  ['/{{ page.fileSlug }}/', '/nets-of-may/'],
  ['/b/{{ title | slugify }}/index.html', '/b/nets-of-may/'],
  ['/{{ page.date | date: "%Y/%m" }}/{{ slug }}/', '/2024/03/nets/'],
  ['/{{ page.mood }}/', null],
  ['weekdate', '/coast/boats/2024/W09/Fri/nets.html'],
  ['/:w_year/:w_day/:long_day/:weekday/:monthname/', '/2024/5/Friday/5/March/'],
  ['/{{ page.date | date: "%b-%-d-%y" }}/{{ date | dateToFormat("yyyy") }}/', '/Mar-1-24/2024/'],
  ['/{{ page.date | date: "%Q" }}/', null],
])('%s makes %s', (pattern, expected) => {
  expect(expandPermalink(pattern, parts)).toBe(expected)
})

test('a date that is not known makes no address; no categories leave no slash', () => {
  expect(expandPermalink('pretty', { ...parts, wallTime: null })).toBeNull()
  expect(expandPermalink('pretty', { ...parts, categories: [] })).toBe('/2024/03/01/nets/')
})

test.each([
  [Date.UTC(2021, 0, 1), '/2020/W53/Fri'],
  [Date.UTC(2024, 11, 30), '/2025/W01/Mon'],
  [Date.UTC(2023, 0, 1), '/2022/W52/Sun'],
])('a week at a turn of the year, %i, is that of ISO 8601: %s', (wallTime, expected) => {
  expect(expandPermalink('/:w_year/W:week/:short_day', { ...parts, wallTime })).toBe(expected)
})
