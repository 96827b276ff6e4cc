import { expect, test } from 'vitest'
import { entryIn } from '#server/jobs/receipts/entry-in.ts'

const ORIGIN = 'https://halyard.example'
const wanted = { path: '/article/ferry', origin: ORIGIN }
const id = (n: number) => `tag:halyard.example,2026:article/${n}`

test.each([
  ['/feed.xml', (n: number) => `<item><title>Story ${n}</title><guid isPermaLink="false">${id(n)}</guid></item>`],
  ['/feed.atom', (n: number) => `<entry><title>Story ${n}</title><id>${id(n)}</id></entry>`],
])('in %s an entry is told from one whose number begins alike', (path, entry) => {
  const feed = [18, 10, 1].map(entry).join('')
  expect(entryIn(path, feed, { ...wanted, id: 1 })?.isTitled('Story 1')).toBe(true)
  expect(entryIn(path, [18, 10].map(entry).join(''), { ...wanted, id: 1 })).toBeNull()
})

test('on a page a headline is the same with soft hyphens and other spaces', () => {
  const page = '<main><h2><a href="/article/ferry">Küsten\u00ADschutz\u00ADverordnung\u202F!</a></h2></main>'
  const entry = entryIn('/', page, { ...wanted, id: 1 })
  expect(entry?.isTitled('Küstenschutzverordnung !')).toBe(true)
  expect(entry?.isTitled('Küstenschutz')).toBe(true)
  expect(entry?.isTitled('Küstenverordnung')).toBe(false)
})

test('in a sitemap an entry is told from one whose address begins alike, and a missing date is no date', () => {
  const url = (slug: string) => `<url><loc>${ORIGIN}/article/${slug}</loc></url>`
  const sitemap = `<urlset>${url('ferry-2')}${url('ferry')}</urlset>`
  expect(entryIn('/sitemaps/2026-11.xml', sitemap, { ...wanted, id: 1 })).toMatchObject({ date: '' })
  expect(entryIn('/sitemaps/2026-11.xml', url('ferry-2'), { ...wanted, id: 1 })).toBeNull()
})
