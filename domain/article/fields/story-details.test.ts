import { expect, test } from 'vitest'
import { diffFacts } from '#domain/article/fields/story-details.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'

const story: StoryText = {
  headline: 'Ferries',
  standfirst: '',
  kicker: '',
  slug: 'ferries',
  language: 'en',
  topics: [],
  source: null,
  sections: [{ id: 1, slug: 'harbour', name: 'Harbour', accent: 'world', voice: 'news' }],
  authors: [
    { slug: 'a', name: 'Ada' },
    { slug: 'b', name: 'Ben' },
  ],
  sourcePolicy: null,
  licenceUntil: null,
  genre: null,
  shortHeadline: '',
  longRead: null,
  madeBy: null,
  lead: null,
  seo: {},
  live: null,
  document: { version: 1, blocks: [] },
}

test('a fact that gained something, one that is new, and one in another order', () => {
  const source = { name: 'Meridian Wire', url: null }
  const sections = [...story.sections, { id: 2, slug: 'city', name: 'City', accent: 'world', voice: 'news' } as const]
  expect(diffFacts(story, { ...story, sections, source, authors: story.authors.toReversed() })).toEqual([
    {
      name: 'Sections',
      before: [{ text: 'Harbour', isOther: false }],
      after: [
        { text: 'Harbour', isOther: false },
        { text: 'City', isOther: true },
      ],
    },
    {
      name: 'Bylines',
      before: [
        { text: 'Ada', isOther: false },
        { text: 'Ben', isOther: false },
      ],
      after: [
        { text: 'Ben', isOther: false },
        { text: 'Ada', isOther: false },
      ],
    },
    { name: 'Source', before: [], after: [{ text: 'Meridian Wire', isOther: true }] },
  ])
  expect(diffFacts(story, story)).toEqual([])
})

test('another lead picture with the same caption is another lead picture', () => {
  const lead = (id: string) => ({ mediaId: id.repeat(64), caption: 'The ferry', alt: '', credit: '' })
  expect(diffFacts({ ...story, lead: lead('a') }, { ...story, lead: lead('b') })).toEqual([
    {
      name: 'Lead picture',
      before: [{ text: 'The ferry', isOther: true }],
      after: [{ text: 'The ferry', isOther: true }],
    },
  ])
})
