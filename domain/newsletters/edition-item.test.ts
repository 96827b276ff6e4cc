import { expect, test } from 'vitest'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { editionItem } from '#domain/newsletters/edition-item.ts'
import type { WebCopyView } from '#domain/newsletters/reader-views.ts'
import { itemContent } from '#domain/syndication/item-content.ts'

const ORIGIN = 'https://halyard.example'
const list = { id: 1, slug: 'morning', name: 'Morning', description: '', cadence: '', language: 'de', isOpen: true }
const copy: WebCopyView = {
  id: 5,
  list,
  slug: '2026-11-29',
  subject: 'Tides',
  preheader: 'And trains',
  at: 1_000,
  above: [[{ text: 'See ' }, { text: 'here', href: '/latest' }]],
  parts: [
    {
      heading: 'Today',
      look: 'big',
      stories: [
        {
          id: 1,
          story: aTeaser({ slug: 'quay', headline: 'Quay <mended>', standfirst: 'It holds.' }),
          corrections: [],
        },
        { id: 2, story: null, notice: 'It named the wrong ship.' },
      ],
    },
  ],
  corrections: [],
}

test('an edition in a feed has its letter and its public stories, with whole addresses', () => {
  const item = editionItem(copy)
  expect(item).toMatchObject({
    id: 'edition-5',
    path: '/newsletters/morning/2026-11-29',
    headline: 'Tides',
    language: 'de',
    publishedAt: 1_000,
    modifiedAt: 1_000,
  })
  const html = itemContent(item, ORIGIN)
  expect(html).toContain(`See <a href="${ORIGIN}/latest">here</a>`)
  expect(html).toContain(`<a href="${ORIGIN}/article/quay">Quay &lt;mended&gt;</a>`)
  expect(html).toMatch(/<h2[^>]*>Today<\/h2>/)
  expect(html).not.toContain('wrong ship')
})

test('an edition in a feed changes when a story of it is corrected', () => {
  const corrections = [{ at: 3_000, note: 'Four.' }]
  const parts = [{ heading: '', look: 'big' as const, stories: [{ id: 1, story: aTeaser({}), corrections }] }]
  expect(editionItem({ ...copy, parts }).modifiedAt).toBe(3_000)
})
