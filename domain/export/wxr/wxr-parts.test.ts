import { expect, test } from 'vitest'
import type { OutgoingPicture } from '#domain/export/outgoing.ts'
import { anOutgoingStory } from '#domain/export/testing/outgoing-story.ts'
import { WXR_FOOT, wxrHead, wxrStory } from '#domain/export/wxr/wxr-parts.ts'

const paper = {
  name: 'The Halyard & co',
  origin: 'https://halyard.example',
  language: 'en',
  zone: 'Europe/Oslo',
  sections: [
    { slug: 'world', name: 'World', parent: null, description: '' },
    { slug: 'asia', name: 'Asia', parent: 'world', description: 'East' },
  ],
  topics: [],
  authors: [{ id: 3, slug: 'ana', name: 'Ana', bio: '' }],
}
const mediaId = 'a'.repeat(64)
const picture: OutgoingPicture = {
  number: 5,
  file: '2026/11/quay-1.jpg',
  width: 8,
  height: 6,
  alt: 'Quay',
  caption: '',
  credit: '',
  made: '',
  at: 0,
}
const options = { paper, pictures: (id: string) => (id === mediaId ? picture : null), mediaUrl: 'https://m.example/up' }
const storyWith = (alt: string) =>
  anOutgoingStory({
    lead: { mediaId, alt, caption: '', credit: '' },
    document: { version: 1, blocks: [{ id: 'a', type: 'image', mediaId, alt: 'Quay', caption: '', credit: '' }] },
  })
const partsOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, 'gs'))].map(([, text]) => text)

test('a lead with words of its own is an attachment of its own; a picture comes once a file', () => {
  const seen = new Set<number>()
  expect(partsOf(wxrStory(storyWith('Quay'), [], options, seen), 'wp:post_type')).toEqual(['attachment', 'post'])
  expect([...seen]).toEqual([5])
  const again = wxrStory(storyWith('Boats at the quay'), [], options, seen)
  expect(partsOf(again, 'wp:post_type')).toEqual(['attachment', 'post'])
  expect(partsOf(again, 'wp:meta_value').slice(0, 3)).toEqual(['2026/11/quay-1.jpg', 'Boats at the quay', '74'])
  expect(partsOf(again, 'wp:attachment_url')).toEqual(['https://m.example/up/2026/11/quay-1.jpg'])
})

test('a file that a story links to is an attachment, from which its link leads to the copy of WordPress (P-505)', () => {
  const href = '/files/00aa/report.pdf'
  const spans = [{ text: 'Report', marks: [{ type: 'link' as const, href }] }]
  const story = anOutgoingStory({ document: { version: 1, blocks: [{ id: 'a', type: 'paragraph', spans }] } })
  const xml = wxrStory(story, [{ number: 3, file: 'files/00aa/report.pdf', at: 0 }], options, new Set())
  expect(partsOf(xml, 'wp:post_type')).toEqual(['attachment', 'post'])
  expect(partsOf(xml, 'wp:attachment_url')).toEqual(['https://m.example/up/files/00aa/report.pdf'])
  expect(partsOf(xml, 'content:encoded').at(-1)).toContain('<a href="https://m.example/up/files/00aa/report.pdf">')
})

test('blocks are those of the block editor, and nothing in an attribute ends a comment', () => {
  const xml = wxrStory(
    anOutgoingStory({
      document: {
        version: 1,
        blocks: [
          { id: 'a', type: 'heading', level: 3, spans: [{ text: 'Tide' }] },
          { id: 'b', type: 'image', mediaId, alt: 'Quay', caption: 'At dawn', credit: '' },
          { id: 'c', type: 'embed', provider: 'listed', ref: 'v.example/a--b', title: '' },
          { id: 'd', type: 'update', at: '2026-11-24T09:00:00Z', headline: '', spans: [{ text: 'At nine.' }] },
        ],
      },
    }),
    [],
    options,
    new Set(),
  )
  const content = partsOf(xml, 'content:encoded').at(-1)
  expect(content?.match(/<!-- wp:\S+ (?:\{.*?\} )?/g)).toEqual([
    '<!-- wp:heading {"level":3} ',
    '<!-- wp:image {"id":52} ',
    String.raw`<!-- wp:embed {"url":"https://v.example/a\u002d\u002db"} `,
    '<!-- wp:paragraph ',
    '<!-- wp:paragraph ',
  ])
  expect(content).toContain('<img class="wp-image-52" src="https://m.example/up/2026/11/quay-1.jpg"')
})

test('dates are those of the paper’s zone and UTC; a draft has none; states have WordPress’s names', () => {
  const xml = wxrStory(anOutgoingStory(), [], options, new Set())
  expect(partsOf(xml, 'wp:post_date')).toEqual(['2026-11-24 13:00:00'])
  expect(partsOf(xml, 'wp:post_date_gmt')).toEqual(['2026-11-24 12:00:00'])
  const stateOf = (state: 'draft' | 'scheduled' | 'withdrawn', publishedAt: number | null) => {
    const told = wxrStory(anOutgoingStory({ state, publishedAt }), [], options, new Set())
    return [partsOf(told, 'wp:status')[0], partsOf(told, 'wp:post_date_gmt')[0]]
  }
  expect(stateOf('draft', null)).toEqual(['draft', '0000-00-00 00:00:00'])
  expect(stateOf('scheduled', 0)[0]).toBe('future')
  expect(stateOf('withdrawn', 0)[0]).toBe('private')
})

test('the head names accounts and sections, those below another with it', () => {
  const head = wxrHead(paper)
  expect(partsOf(head, 'wp:author_login')).toEqual(['ana'])
  expect(partsOf(head, 'wp:category_parent')).toEqual(['', 'world'])
  expect(head + WXR_FOOT).toMatch(/^<\?xml[^]*<title>The Halyard &#x26; co<\/title>[^]*<\/channel>\n<\/rss>\n$/)
})
