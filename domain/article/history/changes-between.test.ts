import { expect, test } from 'vitest'
import { changesBetween, type StoryContent } from '#domain/article/history/changes-between.ts'

const paragraph = (id: string, text: string) => ({ id, type: 'paragraph', spans: [{ text }] })
const content = (
  change: Partial<StoryContent['fields']> = {},
  blocks = [paragraph('a', 'One'), paragraph('b', 'Two')],
) =>
  ({
    fields: {
      slug: 'tide',
      headline: 'Tide',
      standfirst: '',
      kicker: '',
      language: 'en',
      sectionIds: [1],
      topicIds: [],
      authorIds: [2],
      sourceId: null,
      sourceUrl: null,
      lead: null,
      seo: {},
      ...change,
    },
    document: { blocks },
  }) satisfies StoryContent

test('the same text has no changes, whatever the order of its keys', () => {
  const lead = { mediaId: 'x', alt: 'A quay', caption: '', credit: '' }
  const turned = { credit: '', caption: '', alt: 'A quay', mediaId: 'x' }
  expect(changesBetween(content({ lead }), content({ lead: turned, live: undefined }))).toBe(0)
})

test.each<[number, StoryContent]>([
  [1, content({ headline: 'High tide' })],
  [1, content({ headline: 'High tide', slug: 'high-tide' })],
  [1, content({ slug: 'high-tide' })],
  [2, content({ headline: 'High tide', sectionIds: [1, 3] })],
  [1, content({ authorIds: [] })],
  [2, content({ shortHeadline: 'Tides', longRead: 'no' })],
  [1, content({ sourceId: 4, sourceUrl: 'https://wire.example/1' })],
  [1, content({ live: 'open' })],
  [1, content({}, [paragraph('a', 'One!'), paragraph('b', 'Two')])],
  [1, content({}, [paragraph('a', 'One')])],
  [1, content({}, [paragraph('a', 'One'), paragraph('c', 'New'), paragraph('b', 'Two')])],
  [1, content({}, [paragraph('b', 'Two'), paragraph('a', 'One')])],
  [3, content({ kicker: 'Sea' }, [paragraph('a', 'One!'), paragraph('c', 'New'), paragraph('b', 'Two')])],
])('%i', (count, after) => {
  expect(changesBetween(content(), after)).toBe(count)
})
