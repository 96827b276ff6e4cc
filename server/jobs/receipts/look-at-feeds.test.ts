import { expect, test } from 'vitest'
import { entryIn } from '#server/jobs/receipts/look-at-feeds.ts'

const id = (n: number) => `tag:halyard.example,2026:article/${n}`

test.each([
  ['/feed.xml', (n: number) => `<item><title>Story ${n}</title><guid isPermaLink="false">${id(n)}</guid></item>`],
  ['/feed.atom', (n: number) => `<entry><title>Story ${n}</title><id>${id(n)}</id></entry>`],
])('in %s an entry is told from one whose number begins alike', (path, entry) => {
  const feed = [18, 10, 1].map(entry).join('')
  expect(entryIn(path, feed, id(1))).toMatchObject({ title: 'Story 1' })
  expect(entryIn(path, [18, 10].map(entry).join(''), id(1))).toBeNull()
})
