import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FrontPage } from '#components/front/front-page.tsx'
import { MostRead } from '#components/site/most-read.tsx'
import { SectionPage } from '#components/site/pages/section-page.tsx'
import { Days } from '#components/ui/days.tsx'
import { aFront } from '#domain/article/testing/a-front.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { FrontView, SectionRef } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const speech = speechIn('UTC', 'en')
const site = aSite()
const live = aTeaser({ live: 'open' })
const section: SectionRef = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' }
const front = (over: Partial<FrontView>) => <FrontPage front={aFront(over)} site={site} />
const one = { section, strapline: '', stories: [live], spare: [] }
const other = { ...one, stories: [aTeaser()] }
const list = { items: [live], page: 1, hasNext: false }

const LISTS: Record<string, ReactNode> = {
  lead: front({ lead: live }),
  'links of the lead': front({ lead: aTeaser(), leadLinks: [live] }),
  seconds: front({ lead: aTeaser(), seconds: [live] }),
  latest: front({ latest: [live] }),
  strip: front({ lead: aTeaser(), strip: [live] }),
  'one section': front({ bands: [{ kind: 'sections', parts: [one] }] }),
  'two sections': front({ bands: [{ kind: 'sections', parts: [one, other] }] }),
  'four sections': front({ bands: [{ kind: 'sections', parts: [other, other, one, other] }] }),
  opinion: front({ bands: [{ kind: 'opinion', part: one }] }),
  feature: front({ bands: [{ kind: 'feature', story: live }] }),
  'most read': <MostRead stories={[live]} speech={speech} />,
  'days of a list': <Days items={[live]} by="day" speech={speech} />,
  section: (
    <SectionPage
      section={{ ...section, strapline: '', children: [], parent: null }}
      list={list}
      mostRead={[]}
      topics={[]}
      site={site}
    />
  ),
}

it.each(Object.entries(LISTS))('marks an open live story: %s', (_, markup) => {
  expect(renderToStaticMarkup(markup).match(/class="live-sign"/g)).toHaveLength(1)
})

it('does not mark a closed one', () => {
  const closed = aTeaser({ live: 'closed' })
  expect(renderToStaticMarkup(front({ lead: closed, latest: [closed] }))).not.toContain('live-sign')
})
