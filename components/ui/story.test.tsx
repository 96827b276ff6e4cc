import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Story } from '#components/ui/story.tsx'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import { speechIn } from '#domain/words/speech.ts'

const sentence = 'The harbour office counted every ship that came in. '
const story = aTeaser({ standfirst: sentence.repeat(12).trim(), publishedAt: 0, modifiedAt: 0 })
const html = (over: Partial<Parameters<typeof Story>[0]> = {}) =>
  renderToStaticMarkup(<Story story={story} speech={speechIn('UTC', 'en')} {...over} />)

it('tells of a long standfirst what the slot takes, in whole sentences', () => {
  expect(trimStandfirst(story.standfirst, 110)).toBe(sentence.repeat(2).trim())
  expect(html({ room: 110 })).toContain(`<p class="standfirst">${sentence.repeat(2).trim()}</p>`)
})

it('leaves a standfirst out that is one sentence too long for its slot', () => {
  expect(trimStandfirst(`${'and '.repeat(100)}end.`, 110)).toBe('')
  expect(html({ room: 20 })).not.toContain('standfirst')
})

it('names the writer of an opinion above it, but not on the writer’s own page', () => {
  const opinion = {
    ...story,
    section: { id: 1, slug: 'opinion', name: 'Opinion', accent: 'opinion', voice: 'opinion' } as const,
    authors: [{ id: 1, slug: 'piet', name: 'Piet', role: '', portrait: null }],
  }
  expect(html({ story: opinion })).toContain('<p class="kicker">Piet</p>')
  expect(html({ story: opinion, byAuthor: 'piet' })).toContain('<p class="kicker">Opinion</p>')
  expect(html({ story: { ...opinion, kicker: 'Piet' }, byAuthor: 'piet' })).toContain('<p class="kicker">Opinion</p>')
})

it('marks a story that is not in the page’s language, also where the paper speaks another one than its pages are in', () => {
  const hebrew = { ...story, language: 'he' }
  expect(html({ story: hebrew })).toContain('<article class="story" lang="he" dir="rtl">')
  expect(html()).not.toContain('lang=')
  const speech = speechIn('UTC', 'ko')
  expect(html({ speech })).toContain('lang="en" dir="ltr"')
  expect(html({ speech, story: { ...story, language: 'ko' } })).not.toContain('lang=')
})

it('names in a section’s list a sub-section, but neither the section itself nor another one (P-366)', () => {
  const world = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' } as const
  const filed = { ...story, section: world }
  expect(html({ story: filed })).toContain('<p class="kicker">World</p>')
  for (const inSection of ['world', 'politics']) expect(html({ story: filed, inSection })).not.toContain('kicker')
  expect(html({ story: filed, inSection: 'politics', subSections: ['world'] })).toContain('<p class="kicker">World</p>')
  expect(html({ story: { ...filed, kicker: 'Tides' }, inSection: 'politics' })).toContain('<p class="kicker">Tides</p>')
})
