import { expect, test } from 'vitest'
import { listsOf } from '#domain/article/tags.ts'
import { LISTED } from '#domain/urls/listed.ts'

test('every readers’ list of a story but the front is one of these, so that sitemaps and hubs know it', () => {
  const ids = { sectionIds: [1], parentIds: [2], topicIds: [3], authorIds: [4], sourceId: 5 }
  const story = { id: 9, slug: 'ferry', publishedAt: 0, modifiedAt: 0, picture: null, sourcePolicy: null }
  const nouns = new Set(listsOf({ ...story, ...ids }).map((key) => key.split(':')[0]))
  expect(nouns).toEqual(new Set(['front', ...Object.values(LISTED).map(({ noun }) => noun)]))
})
