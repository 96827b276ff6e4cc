import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { searchHref } from '#components/site/search/search-asked.ts'
import { inRuns } from '#components/ui/days.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { pagedPath } from '#domain/urls/paths.ts'
import { bylineOf, namesOf } from '#domain/words/byline.ts'
import { speechIn } from '#domain/words/speech.ts'

const speech = speechIn('UTC', 'en')
const html = (page: number, hasNext: boolean) =>
  renderToStaticMarkup(<Pagination base="/world" page={page} hasNext={hasNext} speech={speech} year={2026} />)

it('names writers in a sentence', () => {
  expect(['A'].map((n) => namesOf([n], speech))).toEqual(['A'])
  expect(namesOf(['A', 'B'], speech)).toBe('A and B')
  expect(namesOf(['A', 'B', 'C'], speech)).toBe('A, B and C')
})

it('keeps the order of names that run against their line (P-444)', () => {
  const named = (language: string, ...names: string[]) => {
    const authors = names.map((name, id) => ({ id, slug: name, name, role: '', portrait: null }))
    return bylineOf(aTeaser({ language, authors }), speechIn('UTC', language))
  }
  expect(named('en', 'Ana Brekken', 'סלמה')).toBe('Ana Brekken and \u2068סלמה\u2069')
  expect(named('ar', 'Ana Brekken', 'Noor H.', 'سلمى')).toBe('\u2068Ana Brekken\u2069، \u2068Noor H.\u2069 وسلمى')
})

it('gives each page of a list one address', () => {
  expect(pagedPath('/world', 1)).toBe('/world')
  expect(pagedPath('/search?q=a', 2)).toBe('/search?q=a&page=2')
  expect(searchHref({ q: 'a b', section: '', author: '', topic: '', from: '', to: '', order: '' })).toBe(
    '/search?q=a+b',
  )
})

it('links the pages around, and the archive at the end (P-222)', () => {
  expect(html(1, false)).toBe('')
  expect(html(1, true)).toContain('rel="next" href="/world?page=2"')
  expect(html(1, true)).not.toContain('page=1')
  const last = html(3, false)
  expect(last).toContain('href="/archive/2026"')
  expect(last).toContain('<span aria-current="page">3</span>')
  expect(last).not.toContain('page=4')
})

it('keeps the order of a list when it parts it', () => {
  expect(inRuns(['a1', 'a2', 'b1', 'a3'], (s) => s.slice(0, 1)).map(({ key, items }) => [key, items.length])).toEqual([
    ['a', 2],
    ['b', 1],
    ['a', 1],
  ])
})
