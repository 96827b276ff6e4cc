import { describe, expect, it } from 'vitest'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { articleHead } from '#domain/seo/article-metadata.ts'
import { descriptionOf, pageHead, ROBOTS } from '#domain/seo/page-metadata.ts'
import { anArticle, card, opinion, origin, publishedAt, site } from '#domain/seo/testing/an-article.ts'
import type { ArticleView } from '#domain/views.ts'

const graph = (over: Partial<ArticleView> = {}) =>
  articleGraph({ article: anArticle(over), site, origin, home: 'Home', image: card })['@graph'] as Record<
    string,
    unknown
  >[]
const story = (over: Partial<ArticleView> = {}) => graph(over)[0] ?? {}
const head = (over: Partial<ArticleView> = {}) => articleHead({ article: anArticle(over), site, origin, image: card })

describe('the structured data of a story', () => {
  it('says what the page shows', () => {
    expect(story()).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The strait opens',
      datePublished: '2026-11-24T09:05:00+01:00',
      articleSection: ['World', 'Trade'],
      keywords: ['Grain'],
      wordCount: 420,
      isPartOf: { '@type': 'WebSite', '@id': `${origin}/#site`, name: 'The Halyard' },
      author: [
        { '@type': 'Person', name: 'Ada', url: `${origin}/authors/ada` },
        { '@type': 'Person', name: 'Bo', url: `${origin}/authors/bo` },
      ],
    })
  })

  it('leads home by the primary section (P-227)', () => {
    const list = graph()[1]?.['itemListElement'] as { position: number; name: string; item: string }[]
    expect(list.map(({ position, name, item }) => [position, name, item])).toEqual([
      [1, 'Home', `${origin}/`],
      [2, 'World', `${origin}/world`],
      [3, 'The strait opens', `${origin}/article/the-strait`],
    ])
  })

  it('tells each correction, also one that stands in the text', () => {
    const block = {
      id: 'c',
      type: 'correction',
      at: '2026-11-25T10:00:00Z',
      spans: [{ text: 'It was ' }, { text: 'ten.' }],
    }
    const document = { version: 1, blocks: [block] } as ArticleView['document']
    const corrections = [{ at: publishedAt, note: 'Not blue.' }]
    expect(story({ corrections, document })['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'Not blue.', datePublished: '2026-11-24T09:05:00+01:00' },
      { '@type': 'CorrectionComment', text: 'It was ten.', datePublished: '2026-11-25T11:00:00+01:00' },
    ])
    expect(story()).not.toHaveProperty('correction')
  })

  it('names an opinion as one, and the source as the origin', () => {
    const source = { id: 1, slug: 'cnn', name: 'CNN', homepage: 'https://cnn.example/' }
    const taken = story({ sections: [opinion], source, sourceUrl: 'https://cnn.example/1', authors: [] })
    expect(taken).toMatchObject({
      '@type': 'OpinionNewsArticle',
      author: [{ '@type': 'NewsMediaOrganization', name: 'CNN' }],
      sourceOrganization: { name: 'CNN', url: 'https://cnn.example/' },
      isBasedOn: 'https://cnn.example/1',
      creditText: 'CNN',
    })
  })

  it('names the share card of a story without a picture (P-294)', () => {
    expect(story()['image']).toEqual([{ '@type': 'ImageObject', url: card.url, width: 1_200, height: 630 }])
  })

  it('carries each correction, and no field that has nothing to say', () => {
    expect(story({ corrections: [{ at: publishedAt, note: 'It was 1908.' }] })['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'It was 1908.', datePublished: '2026-11-24T09:05:00+01:00' },
    ])
    const keys = Object.keys(story({ topics: [], standfirst: '', document: { version: 1, blocks: [] } }))
    for (const key of ['correction', 'keywords', 'description', 'isBasedOn']) expect(keys).not.toContain(key)
  })
})

describe('the head of a story', () => {
  it('has one canonical, its dates and its feeds', () => {
    expect(head()).toMatchObject({
      title: 'The strait opens | The Halyard',
      robots: ROBOTS,
      alternates: { canonical: `${origin}/article/the-strait` },
      openGraph: { type: 'article', publishedTime: '2026-11-24T09:05:00+01:00', section: 'World', tags: ['Grain'] },
    })
    expect(head().alternates.types['application/json+oembed']).toEqual([
      {
        url: `${origin}/api/oembed?url=https%3A%2F%2Fhalyard.example%2Farticle%2Fthe-strait`,
        title: 'The strait opens',
      },
    ])
    expect(head().alternates.types['application/rss+xml'].map(({ url }) => url)).toEqual([
      `${origin}/feed.xml`,
      `${origin}/world/feed.xml`,
    ])
  })

  it('asks crawlers what the source allows', () => {
    expect(head({ sourcePolicy: 'no-index' }).robots).toMatch(/^noindex/)
    expect(head({ sourcePolicy: 'not-in-news' })).toMatchObject({
      robots: ROBOTS,
      other: { 'Googlebot-News': 'noindex' },
    })
    for (const sourcePolicy of ['own', 'may-rank', null] as const) {
      expect(head({ sourcePolicy })).not.toHaveProperty('other')
      expect(head({ sourcePolicy }).robots).toBe(ROBOTS)
    }
  })

  it('shows its picture beside a link', () => {
    expect(head().openGraph.images).toEqual([card])
    expect(head().twitter).toEqual({ card: 'summary_large_image', images: [{ url: card.url, alt: card.alt }] })
  })

  it('prefers the words that were written for search', () => {
    expect(head({ seo: { title: 'Strait', description: 'Grain' } })).toMatchObject({
      title: 'Strait | The Halyard',
      description: 'Grain',
    })
  })
})

describe('the head of a page', () => {
  it('is not listed where it must not be', () => {
    const facts = { site, origin, path: '/search', title: 'Search', description: '', image: card }
    expect(pageHead({ ...facts, isUnlisted: true }).robots).toMatch(/^noindex/)
    expect(pageHead(facts)).not.toHaveProperty('description')
  })

  it('cuts a description between words', () => {
    const long = 'word '.repeat(80).trim()
    expect(descriptionOf(long).length).toBeLessThanOrEqual(200)
    expect(descriptionOf(long)).toMatch(/word…$/)
    expect(descriptionOf('Short.')).toBe('Short.')
  })
})

describe('what a head says where words are missing', () => {
  const paragraph = { id: 'b', type: 'paragraph' as const, spans: [{ text: 'Ships sailed \n' }, { text: 'at dawn.' }] }

  it('describes a story without a standfirst by how it begins, past a block that does not fit', () => {
    const blocks = [{ id: 'a', type: 'paragraph', spans: [{ text: 7 }] }, paragraph] as (typeof paragraph)[]
    const { description, openGraph } = head({ standfirst: '', document: { version: 1, blocks } })
    expect(description).toBe('Ships sailed at dawn.')
    expect(openGraph.description).toBe('Ships sailed at dawn.')
    expect('description' in head({ standfirst: '' })).toBe(false)
    expect(story({ standfirst: '', document: { version: 1, blocks } })['description']).toBe('Ships sailed at dawn.')
    const list = { id: 'l', type: 'list' as const, ordered: false, items: [{ spans: [{ text: 'Eleven ships' }] }] }
    expect(story({ standfirst: '', document: { version: 1, blocks: [list] } })['description']).toBe('Eleven ships')
    expect('description' in story({ standfirst: '', document: { version: 1, blocks: [] } })).toBe(false)
  })

  it.each([
    ['en', 'en_GB'],
    ['en-US', 'en_GB'],
    ['de', 'de_DE'],
    ['ar', 'ar_EG'],
    ['zh-Hant', 'zh_TW'],
    ['no-ab1', 'no_ab1'],
  ])('names the locale of %s with its region, the paper’s where both are of one language', (language, locale) => {
    expect(head({ language }).openGraph.locale).toBe(locale)
  })

  it('is that of the paper for a story in its language (P-295)', () => {
    const image = card
    const american = { ...site, language: 'en-US' }
    expect(articleHead({ article: anArticle(), site: american, origin, image }).openGraph.locale).toBe('en_US')
  })
})
