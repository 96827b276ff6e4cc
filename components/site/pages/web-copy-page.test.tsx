import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WebCopyPage } from '#components/site/pages/web-copy-page.tsx'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import type { WebCopyView } from '#domain/newsletters/reader-views.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'

const list = { id: 1, slug: 'morning', name: 'Morning', description: '', cadence: '', language: 'en', isOpen: true }
const story = aTeaser({ id: 1, slug: 'quay', headline: 'Quay mended', standfirst: 'It holds.', language: 'en' })
const copy: WebCopyView = {
  id: 5,
  list,
  slug: '2026-11-29',
  subject: 'Tides',
  preheader: 'And trains',
  at: Date.UTC(2026, 10, 29, 6),
  above: [[{ text: 'See ' }, { text: 'here', href: '/latest' }]],
  parts: [
    {
      heading: 'Today',
      look: 'lines',
      stories: [
        { id: 1, story, corrections: [{ at: Date.UTC(2026, 10, 30, 6), note: 'Four ferries.' }] },
        { id: 2, story: null, notice: 'It named the <wrong> ship.' },
      ],
    },
  ],
  corrections: [
    { slug: 'ferries', headline: 'Ferries', note: 'Four, not five.' },
    { slug: null, headline: '', note: null },
  ],
}
const html = (over: Partial<WebCopyView> = {}) =>
  renderToStaticMarkup(<WebCopyPage copy={{ ...copy, ...over }} site={aSite({ name: 'P', language: 'en' })} />)

test('a web copy shows the letter, its stories with corrections since, and which are withdrawn (P-195)', () => {
  const all = html()
  expect(all).toContain('Letter of 29 November 2026, with its stories as they are now.')
  expect(all).toContain('<p>See <a href="/latest">here</a></p>')
  expect(all).toMatch(/href="\/article\/quay"[^]*It holds\.[^]*Corrected 30 November 2026: Four ferries\./)
  expect(all).toContain('We have withdrawn this story. It named the &lt;wrong&gt; ship.')
  expect(all).toMatch(/Corrected since our last letter<\/h2>[^]*href="\/article\/ferries">Ferries<\/a>/)
  expect(all.match(/href="\/newsletters"/g)).toHaveLength(2)
})

test('a letter in another language than the paper says so, and has its words', () => {
  const all = html({ list: { ...list, language: 'ar', isOpen: false } })
  expect(all).toContain('<div lang="ar" dir="rtl"><header class="page-head">')
  expect(all).toContain('تصويبات منذ رسالتنا الأخيرة')
  expect(all).toMatch(/<article class="story row"[^>]* lang="en" dir="ltr"/)
  expect(all.match(/href="\/newsletters"/g)).toHaveLength(1)
})
