import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FrontPage } from '#components/front/front-page.tsx'
import { aFront } from '#domain/article/testing/a-front.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { FrontView, SiteView, TeaserView } from '#domain/views.ts'

const site = aSite({ name: 'The Halyard', zone: 'Europe/Oslo' })
const bare = aTeaser()
const html = (front: Partial<FrontView>) => renderToStaticMarkup(<FrontPage front={aFront(front)} site={site} />)

describe('the front', () => {
  it('says what to expect while there is no story (P-204)', () => {
    const markup = html({})
    expect(markup).toContain('The first edition is being written')
    expect(markup.match(/<h1/g)).toHaveLength(1)
  })

  it('says what the paper is and how to follow it while it has few stories or none', () => {
    const about = '>About this paper</h2>'
    const feed = 'href="/feed.xml"'
    const mainOf = (front: Partial<FrontView>, over: Partial<SiteView> = {}) =>
      renderToStaticMarkup(
        <FrontPage front={aFront(front)} site={{ ...site, description: 'News of the harbour.', ...over }} />,
      ).replace(/^.*<main|<\/main>.*$/g, '')
    for (const markup of [mainOf({}), mainOf({ lead: bare, young: [bare] })]) {
      expect(markup).toContain(about)
      expect(markup).toContain('News of the harbour.')
      expect(markup).toContain(feed)
    }
    expect(mainOf({ lead: bare })).not.toContain(about)
    expect(mainOf({}, { description: '', tagline: '' })).not.toContain(about)
    expect(mainOf({}, { feeds: { ...site.feeds, paper: false } })).not.toContain(feed)
  })

  it('tells the words of a young paper’s lead in their order, its by-line last', () => {
    const full = { ...bare, standfirst: 'It rained for a week.', firstLines: 'On Monday it began.' }
    const order = (story: TeaserView) =>
      html({ lead: story, young: [story] })
        .match(/class="(?:standfirst flush|standfirst|first-lines|meta)"/g)
        ?.map((name) => name.replaceAll(/class=|"| flush/g, ''))
        .filter((_, n, all) => n <= all.indexOf('meta'))
    expect(order(full)).toEqual(['standfirst', 'first-lines', 'meta'])
    expect(order({ ...full, standfirst: '' })).toEqual(['first-lines', 'meta'])
    expect(order({ ...full, firstLines: '' })).toEqual(['standfirst', 'meta'])
  })

  it('leaves no hole where a story has nothing but a headline', () => {
    const markup = html({ lead: bare, seconds: [bare], strip: [bare] })
    expect(markup).not.toMatch(/<p class="(kicker|standfirst)[^"]*"><\/p>|lead-shot|class="shot"|<p class="meta"><\/p>/)
  })

  it('tells day and time of this year’s stories, today’s too, so that a kept copy says nothing that grows old', () => {
    expect(html({ lead: bare })).toContain('>24 Nov, 14:10</time>')
    const onDay = (today: string) =>
      html({ lead: bare, seconds: [bare], latest: [bare], today }).replace(/<header.*?<\/header>/, '')
    expect(onDay('2026-12-31')).toBe(onDay('2026-11-24'))
    expect(onDay('2026-11-24')).toContain('>14:10 <span class="day">24 Nov</span></time>')
  })

  it('tells the year of a story of another year, and puts dates above the headlines of the latest', () => {
    const markup = html({ lead: bare, latest: [bare], today: '2027-01-02' })
    expect(markup.match(/>24 November 2026<\/time>/g)).toHaveLength(2)
    expect(markup).toContain('class="latest dated"')
    expect(html({ latest: [bare] })).toContain('class="latest"')
  })

  it('fills with words where no picture stands', () => {
    const full = { ...bare, standfirst: 'It rained for a week, and then it stopped.' }
    const times = (front: Partial<FrontView>) => html(front).match(/It rained for a week/g)?.length
    expect(times({ lead: full, seconds: [full, full, full], strip: [full, full, full, full] })).toBe(6)
    expect(times({ layout: 'big', lead: full, seconds: [full, full, full] })).toBe(2)
  })

  it('marks a story in another language as such', () => {
    expect(html({ lead: { ...bare, language: 'ar' } })).toContain('lang="ar" dir="rtl"')
  })

  it('carries no style attribute and no handler', () => {
    expect(html({ lead: bare, latest: [bare] })).not.toMatch(/ style=| on[a-z]+=/)
  })

  it('leaves no hole in a big front of bare stories, and leads from each update to its place', () => {
    const live = { story: bare, updates: [{ anchor: 'u-1', at: bare.publishedAt, headline: 'The wall gives way' }] }
    const markup = html({ layout: 'big', lead: { ...bare, live: 'open' }, live })
    expect(markup).not.toMatch(/big-shot|big-side|big-also|class="gist"/)
    expect(markup).toContain('<a href="/article/a#u-1">The wall gives way</a>')
    expect(markup).toContain('headline h7')
    expect(html({ layout: 'big', latest: [bare] })).toContain('class="latest"')
  })

  it('shows a live story above the lead only while there is one', () => {
    const live = { story: { ...bare, headline: 'The storm, live' }, updates: [] }
    expect(html({ layout: 'live', live, lead: bare })).toMatch(/The storm, live.*A headline/)
    expect(html({ layout: 'live', lead: bare })).not.toContain('live-top')
  })
})
