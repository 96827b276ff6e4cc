import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticlePage } from '#components/article/article-page.tsx'
import { Share } from '#components/article/share.tsx'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { ArticleView, AuthorCard, PictureView, RelatedStoriesView, SectionRef } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const world: SectionRef = { id: 1, slug: 'world', name: 'Worldwide', accent: 'world', voice: 'news' }
const sport: SectionRef = { id: 2, slug: 'sport', name: 'Sports', accent: 'sport', voice: 'news' }
const site = aSite({ sections: [world, sport], menus: { bar: [], paper: [], onward: [] } })
const picture: PictureView = {
  mediaId: 'a',
  file: 'a',
  crops: {},
  placeholder: '',
  width: 1200,
  height: 800,
  widths: [320, 1200],
  alt: 'A quay',
  caption: '',
  credit: '',
}
const [WIDE, UPRIGHT] = ['a'.repeat(64), 'b'.repeat(64)] as const
const ada: AuthorCard = { id: 1, slug: 'ada', name: 'Ada', role: 'Pilot', portrait: null, bio: 'She sails.' }
const { section: _, fullHeadline: __, firstLines: ___, ...bare } = aTeaser({ headline: 'The story' })
const anArticle = (over: Partial<ArticleView> = {}): ArticleView => ({
  ...bare,
  sections: [world],
  topics: [],
  authors: [ada],
  corrections: [],
  pictures: {},
  liveStories: [],
  seo: {},
  genre: null,
  shortHeadline: '',
  longRead: null,
  sourceUrl: null,
  sourcePolicy: null,
  sourceFeed: null,
  sourceUsage: '',
  canonicalUrl: null,
  expiresAt: null,
  isOld: false,
  document: { version: 1, blocks: [] },
  ...over,
})
const others = (section: SectionRef, count: number, over = {}) =>
  Array.from({ length: count }, (_, n) =>
    aTeaser({ id: n + 10, slug: `s${n}`, headline: `Other ${n}`, section, ...over }),
  )
const nothing: RelatedStoriesView = { newer: null, older: null, related: [], fromTopic: null, fromSource: [] }
const topic = { id: 1, slug: 'tides', name: 'Tides' }
const full: RelatedStoriesView = {
  ...nothing,
  newer: aTeaser({ id: 2, section: world }),
  older: aTeaser({ id: 3, section: world }),
  related: others(world, 4),
  fromTopic: { topic, stories: others(world, 4) },
}

const html = (over: Partial<ArticleView> = {}, around = nothing, writers: AuthorCard[] = []) =>
  renderToStaticMarkup(
    <ArticlePage article={anArticle(over)} site={site} live={null} around={around} writers={writers} url={null} />,
  )
const mainOf = (markup: string) => /<main.*<\/main>/s.exec(markup)?.[0] ?? ''
const count = (markup: string, what: RegExp) => markup.match(what)?.length ?? 0
const factBox: Block = { id: 'f', type: 'fact-box', title: 'Facts', facts: [], blocks: [] }

it('has the number that the event stream names in an open live story, and not in a preview of one', () => {
  const document = { version: 1 as const, blocks: [] }
  const bar = (live: 'open' | 'closed', url: string | null) =>
    renderToStaticMarkup(
      <ArticlePage
        article={anArticle({ id: 12, live, document })}
        {...{ site, url, around: nothing, writers: [] }}
        live={partsOfLive(document, '/article/the-story', 1)}
      />,
    )
  expect(bar('open', 'https://paper.example/article/the-story')).toMatch(/class="newer"[^>]* data-id="12"/)
  expect(bar('open', null)).toContain('class="newer"')
  expect(bar('open', null)).not.toContain('data-id')
  expect(bar('closed', 'https://paper.example/article/the-story')).not.toContain('class="newer"')
})

it('names the services that the paper chose, in the order of all', () => {
  const shared = (shareTo: Partial<typeof site.shareTo>) => {
    const targets = { ...site.shareTo, ...shareTo }
    const props = {
      headline: 'The story',
      url: 'https://halyard.example/article/a',
      targets,
      speech: speechIn('UTC', 'en'),
    }
    return renderToStaticMarkup(<Share {...props} />)
  }
  const namesOf = (markup: string) => [...markup.matchAll(/<a [^>]*>([^<]*)</g)].map((match) => match[1])
  expect(namesOf(shared({}))).toEqual(['E-mail', 'WhatsApp', 'Bluesky'])
  expect(namesOf(shared({ x: true, linkedin: true, email: false }))).toEqual(['WhatsApp', 'Bluesky', 'LinkedIn', 'X'])
  const none = shared({ email: false, whatsapp: false, bluesky: false })
  expect([namesOf(none), none.startsWith('<section class="topics share" aria-labelledby="share" hidden=""')]).toEqual([
    [],
    true,
  ])
})

describe('a story', () => {
  it('has byline and dates in its head, under the standfirst', () => {
    const [head = ''] = html({ standfirst: 'Why it is.' }).match(/<header class="article-head">.*?<\/header>/s) ?? []
    expect(head).toMatch(/Why it is\..*By <a [^>]*>Ada<\/a>.*Published <time/s)
  })

  it.each([nothing, full])(
    'names its primary section once, by the breadcrumb, and others under its byline',
    (around) => {
      expect(count(mainOf(html({}, around)), />Worldwide</g)).toBe(1)
      const both = mainOf(html({ sections: [world, sport] }, around))
      expect(both).toMatch(/<nav class="crumbs".*>Worldwide<.*<\/nav>.*class="signed".*<ul class="labels">.*>Sports</s)
      expect([count(both, />Worldwide</g), count(both, />Sports</g)]).toEqual([1, 1])
      const mixed = { ...around, fromTopic: { topic, stories: [...others(world, 3), ...others(sport, 1)] } }
      expect(count(mainOf(html({ document: { version: 1, blocks: [factBox] } }, mixed)), />Sports</g)).toBe(1)
    },
  )

  it('keeps its headline in the breadcrumb for screen readers and machines', () => {
    expect(html()).toMatch(/<li class="unseen">.*<span aria-current="page"[^>]*>The story<\/span><\/li>/)
  })

  it('has related stories beside its text, unless something of the text stands there', () => {
    const found = (markup: string) => [markup.includes('rail-related'), count(markup, />Related</g)]
    expect(found(html())).toEqual([false, 0])
    expect(found(html({}, full))).toEqual([true, 1])
    expect(found(html({ document: { version: 1, blocks: [factBox] } }, full))).toEqual([false, 1])
    // Related stories with pictures end the story where there is nothing else.
    expect(found(html({}, { ...full, fromTopic: null }))).toEqual([false, 1])
  })

  it('ends with its authors, more on its topic, and the next story', () => {
    const markup = html({}, full, [{ ...ada, bio: 'She sails. She was born in 1981.', portrait: picture }])
    expect(markup).toMatch(
      /class="writers".*<img .*<b>Ada<\/b>.*>Pilot<.*>She sails\.<.*More on Tides.*class="more-on(?: two)?".*Next story.*Previous story/s,
    )
    expect(markup).not.toContain('1981')
    expect(html({}, full)).not.toContain('class="writers"')
  })

  it('has related stories as headlines, and those on the topic with the pictures that there are, these first', () => {
    const stories = others(world, 4, { standfirst: 'Why it is.' }).map((story, n) => ({
      ...story,
      picture: n > 1 ? picture : null,
    }))
    const more = (around: Partial<RelatedStoriesView>) =>
      /<div class="more-on(?: two)?">.*?<\/div><div class="further">/s.exec(html({}, { ...full, ...around }))?.[0] ?? ''
    const mixed = more({ fromTopic: { topic, stories } })
    expect([...mixed.matchAll(/Other \d|Why it is/g)].map(String)).toEqual([
      'Other 2',
      'Other 3',
      'Other 0',
      'Why it is',
      'Other 1',
      'Why it is',
    ])
    expect(count(mixed, /class="shot"/g)).toBe(2)
    const boxed = html({ document: { version: 1, blocks: [factBox] } }, { ...full, fromTopic: { topic, stories } })
    expect(boxed).toMatch(/class="more-on(?: two)?".*class="further".*>Related<.*<ul class="also">/s)
    expect(more({ fromTopic: null, related: stories })).toContain('class="shot"')
  })

  it('has a smaller headline the longer it is, and room for notices in its first screen', () => {
    const sizeOf = (length: number) => /<h1 class="headline (h\d)/.exec(html({ headline: 'a'.repeat(length) }))?.[1]
    expect([sizeOf(40), sizeOf(110), sizeOf(200)]).toEqual(['h6', 'h5', 'h4'])
    expect(html({ picture })).toContain('class="opening beside"')
    expect(html({ picture, isOld: true })).toContain('class="opening beside noticed"')
    expect(html({ picture, headline: 'a'.repeat(91) })).toContain('class="opening above"')
    expect(html({ picture: { ...picture, height: 1600 } })).toContain('class="opening upright"')
  })
})

describe('a long read', () => {
  it('is set as a long read by its length or by its setting, and never while it is live', () => {
    const classOf = (over: Partial<ArticleView>) => /<article class="([^"]*)"/.exec(html({ picture, ...over }))?.[1]
    const isSet = (over: Partial<ArticleView>) => classOf(over)?.split(' ').includes('long-read')
    expect([isSet({ wordCount: 1_499 }), isSet({ wordCount: 1_500 })]).toEqual([false, true])
    expect([isSet({ longRead: 'yes' }), isSet({ wordCount: 3_000, longRead: 'no' })]).toEqual([true, false])
    expect(isSet({ longRead: 'yes', live: 'open' })).toBe(false)
  })

  it('opens a long read as wide as the page, keeps the margin free and lets its pictures take turns', () => {
    const image = (n: number, mediaId = WIDE): Block => ({
      id: `i${n}`,
      type: 'image',
      mediaId,
      alt: '',
      caption: '',
      credit: '',
    })
    const opening: Block = {
      id: 'p',
      type: 'paragraph',
      spans: [{ text: 'It broke at four in the morning. '.repeat(9) }],
    }
    const over = {
      picture,
      pictures: { [WIDE]: picture, [UPRIGHT]: { ...picture, height: 1_600 } },
      document: { version: 1 as const, blocks: [opening, image(1), image(2, UPRIGHT), image(3), image(4), image(5)] },
    }
    const long = html({ ...over, longRead: 'yes' }, full)
    expect(long).toContain('<div class="across"><header')
    expect(long).toContain('<div class="prose initial">')
    expect([...long.matchAll(/<figure class="(figure[^"]*)"/g)].map((match) => match[1])).toEqual([
      'figure spread spread-12',
      'figure',
      'figure spread',
      'figure spread spread-10',
      'figure spread',
    ])
    expect(long).not.toContain('rail-related')
    const news = html(over, full)
    expect(count(news, /<figure class="figure broad"/g)).toBe(4)
    for (const rule of ['across', 'initial', 'spread', 'long-read'])
      expect(news).not.toMatch(new RegExp(`[" ]${rule}[" ]`))
  })
})
