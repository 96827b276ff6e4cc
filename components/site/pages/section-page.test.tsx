import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { openedWithPicture, SectionPage } from '#components/site/pages/section-page.tsx'
import { leadCell, openingOf } from '#components/site/section-cells.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { PictureView, SectionView, TeaserView } from '#domain/views.ts'

const picture: PictureView = {
  mediaId: 'a'.repeat(64),
  file: 'a'.repeat(64),
  crops: {},
  placeholder: '',
  width: 1200,
  height: 800,
  widths: [640],
  alt: '',
  caption: '',
  credit: '',
}
const story = (id: number, hasPicture = false) =>
  aTeaser({
    id,
    slug: `s-${id}`,
    headline: `Story ${id}`,
    picture: hasPicture ? picture : null,
    publishedAt: Date.UTC(2026, 10, 24, 12) - id * 60_000,
  })
const ids = (items: TeaserView[]) => openedWithPicture(items).map(({ id }) => id)
const section: SectionView = {
  id: 1,
  slug: 'world',
  name: 'World',
  accent: 'world',
  voice: 'news',
  strapline: '',
  children: [],
  parent: null,
}
const site = aSite({ name: 'P' })
const headlines = (page: number) =>
  [
    ...renderToStaticMarkup(
      <SectionPage
        section={section}
        site={site}
        mostRead={[]}
        topics={[]}
        list={{ items: [1, 2, 3, 4, 5].map((id) => story(id, id === 3)), page, hasNext: false }}
      />,
    ).matchAll(/>Story (\d)</g),
  ].map(([, id]) => id)

describe('the opening of a section', () => {
  it('is the first of the newest that has a picture, and the rest keep their order', () => {
    expect(ids([story(1), story(2), story(3, true), story(4, true)])).toEqual([3, 1, 2, 4])
    expect(ids([story(1, true), story(2, true)])).toEqual([1, 2])
  })

  it('is the newest where none of the newest has one', () => {
    expect(ids([1, 2, 3, 4, 5, 6].map((id) => story(id)).concat(story(7, true)))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(ids([])).toEqual([])
  })

  it('shows every story once, and changes nothing on later pages', () => {
    expect(headlines(1)).toEqual(['3', '1', '2', '4', '5'])
    expect(headlines(2)).toEqual(['1', '2', '3', '4', '5'])
  })
})

describe('the cells of an opening', () => {
  const long = (id: number) => ({ ...story(id), headline: 'A harbour board counts every lamp on its quay' })

  it('have no headline right under the list of most read that names it', () => {
    const stories = Array.from({ length: 8 }, (_, n) => ({ ...long(n + 1), picture: n === 0 ? picture : null }))
    for (const from of [2, 3, 5]) {
      const mostRead = stories.slice(from, from + 5)
      const named = mostRead.map(({ id }) => id)
      expect(openingOf(stories, mostRead).below.filter(({ id }) => named.includes(id))).toEqual([])
    }
  })

  it('begin with a larger headline where no picture opens the page', () => {
    const sizes = [long(1), { ...long(1), picture }].map((first) => leadCell([first, long(2)], 6, false).items[0]?.size)
    expect(sizes).toEqual([5, 4])
  })
})

describe('the head of a section', () => {
  const child = { id: 2, slug: 'energy', name: 'Energy', accent: 'world', voice: 'news' } as const
  const topic = (slug: string, name: string) => ({ id: slug.length, slug, name })
  const shown = renderToStaticMarkup(
    <SectionPage
      section={{ ...section, children: [child] }}
      site={site}
      mostRead={[]}
      topics={[topic('energy', 'Power'), topic('energy-prices', 'energy'), topic('elections', 'Elections')]}
      list={{ items: [story(1)], page: 1, hasNext: false }}
    />,
  )
  const hrefs = (markup: string) => [...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

  it('is one line of sub-sections and topics, without the topics that say the same again', () => {
    const [nav = ''] = /<nav class="sub".*?<\/nav>/.exec(shown) ?? []
    expect(hrefs(nav)).toEqual(['/energy', '/topics/elections'])
    expect(shown.match(/<nav class="sub"/g)).toHaveLength(1)
  })

  it('leaves the feed for the foot of the list', () => {
    expect(shown.indexOf('/world/feed.xml')).toBeGreaterThan(shown.indexOf('>Story 1<'))
    expect(shown.match(/href="\/world\/feed.xml"/g)).toHaveLength(1)
  })
})

describe('the columnists of a section of opinion', () => {
  const author = (name: string) => ({ id: 1, slug: name, name, role: 'Writes', portrait: picture })
  const shownWith = (names: string[], page = 1) =>
    renderToStaticMarkup(
      <SectionPage
        section={{ ...section, voice: 'opinion' }}
        site={site}
        mostRead={[]}
        topics={[]}
        columnists={names.map(author)}
        list={{ items: [story(1), story(2)], page, hasNext: false }}
      />,
    )

  it('are shown by face and name, with a link to their stories', () => {
    expect(shownWith(['ana', 'piet']).match(/href="\/authors\/(ana|piet)"/g)).toHaveLength(2)
    expect(shownWith(['ana', 'piet'])).toContain('>Columnists</h2>')
  })

  it('are left out where there is one', () => {
    expect(shownWith(['ana'])).not.toContain('Columnists')
  })
})
