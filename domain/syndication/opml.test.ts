import { expect, test } from 'vitest'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { feedGroups } from '#domain/syndication/feed-groups.ts'
import { opml } from '#domain/syndication/opml.ts'
import { speechIn } from '#domain/words/speech.ts'

const world = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' } as const
const ports = { ...world, id: 2, slug: 'ports', name: 'Ports & <quays>', parent: 'world' }
const site = aSite({ name: 'The Halyard', language: 'de', sections: [world], subSections: [ports] })
const lists = {
  topics: [
    { slug: 'zoll', name: 'Zoll' },
    { slug: 'oel', name: 'Öl' },
  ],
  authors: [],
  sources: [{ slug: 'meridian-wire', name: 'Meridian Wire' }],
}
const speech = speechIn(site, 'de')
const paper = { name: site.name, language: 'de', origin: 'https://halyard.example' }

test('lists that have feeds stand in groups, names as the language sorts them; what gives none is left out', () => {
  const told = feedGroups(site, lists, speech).map(({ kind, feeds }) => [kind, feeds.map(({ path }) => path)])
  expect(told).toEqual([
    ['paper', ['/']],
    ['sections', ['/world', '/ports']],
    ['topics', ['/topics/oel', '/topics/zoll']],
    ['sources', ['/sources/meridian-wire']],
    ['corrections', ['/corrections']],
  ])
  const without = { ...site, feeds: { ...site.feeds, sections: false, paper: false } }
  expect(feedGroups(without, lists, speech).map(({ kind }) => kind)).toEqual(['topics', 'sources', 'corrections'])
})

test('OPML names each of them once, by absolute addresses, below what its group is called', () => {
  const told = opml(feedGroups(site, lists, speech), { title: 'Feeds – The Halyard', paper })
  expect(told).toContain('<outline text="Themen">\n<outline type="rss" version="RSS2" text="Öl – The Halyard"')
  expect(told).toContain('text="Ports &#x26; &#x3C;quays&#x3E; – The Halyard"')
  expect(told).toContain(
    'text="The Halyard" title="The Halyard" xmlUrl="https://halyard.example/feed.xml" htmlUrl="https://halyard.example/"',
  )
  expect([...told.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url]) => url)).toEqual(
    ['', '/world', '/ports', '/topics/oel', '/topics/zoll', '/sources/meridian-wire', '/corrections'].map(
      (path) => `https://halyard.example${path}/feed.xml`,
    ),
  )
})
