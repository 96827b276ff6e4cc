import { describe, expect, it } from 'vitest'
import { type Genre, genre } from '#domain/article/fields/genre.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { pageKind } from '#domain/paper/page-kind.ts'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pageGraph } from '#domain/seo/page-graph.ts'
import { profileGraph } from '#domain/seo/profile-graph.ts'
import { sectionGraph } from '#domain/seo/section-graph.ts'
import { anArticle, card, opinion, origin, publishedAt, site, world } from '#domain/seo/testing/an-article.ts'
import { mistakesIn } from '#domain/seo/testing/vocabulary.ts'
import { websiteGraph } from '#domain/seo/website-graph.ts'
import type { ArticleView, PictureView, SiteView } from '#domain/views.ts'

const file = 'a'.repeat(64)
const cut = (width: number, height: number) => ({ file, width, height, widths: [640, 1_200] })
const picture: PictureView = {
  mediaId: file,
  file,
  width: 3_000,
  height: 2_000,
  widths: [640, 1_200, 2_000],
  placeholder: '',
  crops: { '16x9': cut(3_000, 1_688), '4x3': cut(2_667, 2_000), '1x1': cut(2_000, 2_000) },
  alt: 'A quay',
  caption: 'The quay at six.',
  credit: 'Ines Holm',
}
const paper: SiteView = {
  ...site,
  logo: picture,
  foundedOn: '1871',
  sameAs: ['https://social.example/@halyard'],
  pages: pageKind.options.map((kind) => ({ slug: kind, title: kind, kind })),
}
const around = { site: paper, origin, home: 'Home', image: card }
const quote: Block = {
  id: 'q',
  type: 'quote',
  spans: [{ text: 'We sail at dawn.' }],
  speaker: 'Mara Lind',
  role: 'harbour master',
  href: 'https://port.example/said',
}
const unnamed: Block = { id: 'n', type: 'quote', spans: [{ text: 'Nobody told us.' }] }
const update = (id: string, at: string, headline: string): Block => ({
  id,
  type: 'update',
  at,
  headline,
  spans: [{ text: `Ship ${id} has left the quay.` }],
})
const live = anArticle({
  live: 'closed',
  document: {
    version: 1,
    blocks: [
      { id: 'i', type: 'paragraph', spans: [{ text: 'All day.' }] },
      update('b', '2026-11-24T10:00:00Z', 'The second ship'),
      { id: 'p', type: 'paragraph', spans: [{ text: 'It carries grain.' }] },
      update('a', '2026-11-24T09:00:00Z', ''),
    ],
  },
})

const storyOf = (article: ArticleView) =>
  (articleGraph({ article, ...around })['@graph'] as Record<string, unknown>[])[0] ?? {}

describe('the structured data of every page', () => {
  const source = { id: 1, slug: 'cnn', name: 'CNN', homepage: 'https://cnn.example/' }
  const full = anArticle({
    picture,
    source,
    sourceUrl: 'https://cnn.example/1',
    sourceUsage: 'With credit.',
    expiresAt: publishedAt,
    corrections: [{ at: publishedAt, note: 'It was 1908.' }],
    document: { version: 1, blocks: [quote] },
    seo: { title: 'Strait open' },
  })
  const author = { id: 1, slug: 'ada', name: 'Ada', role: 'Reporter', portrait: picture }
  const about = { bio: 'Writes of ports.', links: [{ label: 'Site', url: 'https://ada.example/' }], storyCount: 2 }
  const list = { items: [], page: 2, hasNext: false }
  const section = { ...world, strapline: 'Afar', children: [], parent: opinion }
  const page = { slug: 'about', title: 'About', kind: 'about' as const, standfirst: 'Who we are.' }
  const text = { document: { version: 1 as const, blocks: [] }, pictures: {}, liveStories: [] }
  const standing = { ...text, publishedAt, modifiedAt: publishedAt }
  const stories = [{ slug: 'the-strait', fullHeadline: 'Harbour' }]

  it.each<[string, { '@graph': object[] }]>([
    ...genre.options.map(
      (one) => [one, articleGraph({ article: { ...full, genre: one }, ...around })] as [string, { '@graph': object[] }],
    ),
    ['a live story', articleGraph({ article: live, ...around })],
    ['a byline', profileGraph({ author: { ...author, ...about }, stories: [{ section: world }] }, around)],
    ['a section', sectionGraph({ section, list }, around)],
    [
      'a list',
      listGraph({ path: '/latest', name: 'Latest', stories, about: { '@type': 'Thing', name: 'Grain' } }, around),
    ],
    [
      'an edition by mail',
      listGraph({ path: '/newsletters/a/b', name: 'Tides', publishedAt, partOf: { name: 'A', path: '/a' } }, around),
    ],
    ['a search', listGraph({ path: '/search', name: 'Search', type: 'SearchResultsPage' }, around)],
    ['a standing page', pageGraph({ page: { ...page, ...standing }, ...around })],
    ['the front', websiteGraph(paper, origin)],
  ])('says only what schema.org knows: %s (P-90)', (_, graph) => {
    expect(mistakesIn(graph)).toEqual([])
    expect(graph['@graph'].length).toBeGreaterThan(1)
  })

  it('would be caught where it did not', () => {
    expect(mistakesIn({ '@type': 'NewsArticle', headlines: 'A', author: { '@type': 'Place' } })).toHaveLength(2)
    expect(mistakesIn({ '@type': 'NewsStory' })).toHaveLength(1)
  })
})

describe('the structured data of an edition by mail', () => {
  const first = (graph: { '@graph': object[] }) => graph['@graph'][0]

  it('tells when it went out and of which list it is', () => {
    const partOf = { name: 'Morning', path: '/newsletters/morning' }
    const facts = {
      path: '/newsletters/morning/2026-11-24',
      name: 'Tides',
      language: 'de',
      publishedAt,
      partOf,
      stories: [],
    }
    expect(first(listGraph(facts, around))).toMatchObject({
      '@type': 'CollectionPage',
      inLanguage: 'de',
      datePublished: '2026-11-24T09:05:00+01:00',
      isPartOf: { '@type': 'Periodical', name: 'Morning', url: `${origin}/newsletters/morning` },
    })
  })

  it('is listed in the archive of its list', () => {
    const issues = [{ path: '/newsletters/morning/2026-11-24', subject: 'Tides' }]
    expect(first(listGraph({ path: '/newsletters/morning', name: 'Morning', issues }, around))).toMatchObject({
      mainEntity: {
        itemListElement: [{ position: 1, name: 'Tides', url: `${origin}/newsletters/morning/2026-11-24` }],
      },
    })
  })
})

describe('the structured data of a story', () => {
  it.each<[Genre | null, string]>([
    [null, 'NewsArticle'],
    ['reportage', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['background', 'BackgroundNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
  ])('names what kind of work it is: %s', (own, type) => {
    expect(storyOf(anArticle({ genre: own }))['@type']).toBe(type)
  })

  it('goes by the section where the story does not say it, and by the story where it does', () => {
    expect(storyOf(anArticle({ sections: [opinion] }))['@type']).toBe('OpinionNewsArticle')
    expect(storyOf(anArticle({ sections: [opinion], genre: 'news' }))['@type']).toBe('NewsArticle')
  })

  it('has a way home by each of its sections, the primary one first', () => {
    const nodes = articleGraph({ article: anArticle(), ...around })['@graph'] as Record<string, unknown>[]
    const lists = nodes.filter((node) => node['@type'] === 'BreadcrumbList')
    const second = lists.map((one) => (one['itemListElement'] as { name: string }[])[1]?.name)
    expect(second).toEqual(['World', 'Trade'])
  })

  it('gives its picture in three shapes, with whose it is', () => {
    const images = storyOf(anArticle({ picture }))['image'] as { width: number; height: number; creditText: string }[]
    expect(images.map(({ width, height }) => [width, height])).toEqual([
      [1_200, 675],
      [1_200, 900],
      [1_200, 1_200],
    ])
    expect(new Set(images.map((one) => one.creditText))).toEqual(new Set(['Ines Holm']))
  })

  it('names who said what, and leaves a quote without a name to the text', () => {
    const story = storyOf(anArticle({ document: { version: 1, blocks: [quote, unnamed] } }))
    expect(story['hasPart']).toEqual([
      {
        '@type': 'Quotation',
        text: 'We sail at dawn.',
        spokenByCharacter: { '@type': 'Person', name: 'Mara Lind', jobTitle: 'harbour master' },
        citation: 'https://port.example/said',
      },
    ])
    expect(storyOf(anArticle({ document: { version: 1, blocks: [unnamed] } }))).not.toHaveProperty('hasPart')
  })

  it('tells when a licence takes it away', () => {
    expect(storyOf(anArticle({ expiresAt: publishedAt }))['expires']).toBe('2026-11-24T09:05:00+01:00')
    expect(storyOf(anArticle())).not.toHaveProperty('expires')
  })

  it('says what the paper holds to, where it has a page of that', () => {
    expect(storyOf(anArticle())['publishingPrinciples']).toBe(`${origin}/principles`)
  })
})

describe('the structured data of a live story', () => {
  it('tells since when and until when, and each update with its address, newest first', () => {
    expect(storyOf(live)).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2026-11-24T10:00:00+01:00',
      coverageEndTime: '2026-11-24T11:00:00+01:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          url: `${origin}/article/the-strait#u-b`,
          headline: 'The second ship',
          datePublished: '2026-11-24T11:00:00+01:00',
          articleBody: 'Ship b has left the quay.\nIt carries grain.',
        },
        { url: `${origin}/article/the-strait#u-a`, headline: 'Ship a has left the quay.' },
      ],
    })
  })

  it('is still open while it is', () => {
    const open = storyOf(anArticle({ ...live, live: 'open' }))
    expect(open).not.toHaveProperty('coverageEndTime')
    expect(open['coverageStartTime']).toBe('2026-11-24T10:00:00+01:00')
  })
})
