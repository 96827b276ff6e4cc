import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { HeadTags } from '#components/seo/head-tags.tsx'
import type { PageHead } from '#domain/seo/page-head.ts'

const url = 'https://paper.example/article/a'
const head: PageHead = {
  title: 'A "story" | Paper',
  description: 'Told.',
  robots: 'noindex, follow',
  other: { 'Googlebot-News': 'noindex' },
  alternates: { canonical: url, types: { 'application/rss+xml': [{ url: '/feed.xml', title: 'Paper' }] } },
  openGraph: {
    type: 'article',
    title: 'A story',
    description: 'Told.',
    url,
    siteName: 'Paper',
    locale: 'en_GB',
    images: [{ url: '/a.jpg', width: 1200, height: 800, alt: 'A quay' }],
    publishedTime: '2026-11-24T12:00:00+00:00',
    authors: ['/authors/a', '/authors/b'],
    tags: ['Rail'],
  },
  twitter: { card: 'summary_large_image', images: [{ url: '/a.jpg', alt: 'A quay' }] },
  icons: { icon: '/icon.svg' },
}
const drawn = renderToStaticMarkup(<HeadTags head={head} />)

it.each([
  '<title>A &quot;story&quot; | Paper</title>',
  '<meta name="description" content="Told."/>',
  '<meta name="robots" content="noindex, follow"/>',
  '<meta name="Googlebot-News" content="noindex"/>',
  `<link rel="canonical" href="${url}"/>`,
  '<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="Paper"/>',
  '<meta property="og:title" content="A story"/>',
  '<meta property="og:image:width" content="1200"/>',
  '<meta property="og:image:alt" content="A quay"/>',
  '<meta property="article:published_time" content="2026-11-24T12:00:00+00:00"/>',
  '<meta property="article:author" content="/authors/b"/>',
  '<meta property="article:tag" content="Rail"/>',
  '<meta name="twitter:card" content="summary_large_image"/>',
  '<meta name="twitter:image:alt" content="A quay"/>',
  '<link rel="icon" href="/icon.svg"/>',
])('says %s', (tag) => expect(drawn).toContain(tag))

it('says nothing of what it does not know', () => {
  const bare = renderToStaticMarkup(<HeadTags head={{ title: 'T', robots: 'noindex', icons: { icon: '/i.svg' } }} />)
  expect(bare).toBe('<title>T</title><meta name="robots" content="noindex"/><link rel="icon" href="/i.svg"/>')
})
