import { expect, test } from 'vitest'
import { cut, ghostPost } from '#domain/export/ghost/ghost-post.ts'
import { ghostNames, ghostRedirect } from '#domain/export/ghost/ghost-tables-of.ts'
import type { OutgoingStory } from '#domain/export/outgoing.ts'
import { anOutgoingStory } from '#domain/export/testing/outgoing-story.ts'
import { ghostRedirects } from '#domain/import/ghost/ghost-redirects.ts'

const names = ghostNames({
  name: 'The Halyard',
  origin: 'https://halyard.example',
  language: 'en',
  zone: 'Europe/Oslo',
  sections: [{ slug: 'world', name: 'World', parent: null, description: '' }],
  topics: [{ slug: 'world', name: 'The world', description: '' }],
  authors: [{ id: 3, slug: 'ana', name: 'Ana', bio: 'Writes.' }],
})
const rowsOf = (fields: Partial<OutgoingStory>) =>
  ghostPost(anOutgoingStory(fields), { origin: 'https://halyard.example', pictures: () => null, ...names })

test('what is longer than Ghost takes is cut between words, and stands whole in the text', () => {
  const standfirst = 'The ferries of the north quay '.repeat(12).trim()
  const { posts } = rowsOf({ standfirst, headline: 'Boats '.repeat(60).trim() })
  const [post] = posts as { title: string; custom_excerpt: string; html: string }[]
  expect(post?.title.length).toBeLessThanOrEqual(255)
  expect(post?.custom_excerpt).toMatch(/^The ferries .* quay…$|^The ferries .*…$/)
  expect(post?.custom_excerpt.length).toBeLessThanOrEqual(300)
  expect(post?.html).toBe(`<p><strong>${standfirst}</strong></p><p>Rain.</p>`)
  expect(cut('x'.repeat(12), 10)).toBe(`${'x'.repeat(9)}…`)
})

test('sections are the first tags; a topic of the same slug gets another', () => {
  const { posts_tags } = rowsOf({ topics: [{ slug: 'world', name: 'The world' }] })
  expect(names.tables.tags.map(({ slug }) => slug)).toEqual(['world', 'world-2'])
  expect(posts_tags).toMatchObject([
    { tag_id: names.tables.tags[0]?.id, sort_order: 0 },
    { tag_id: names.tables.tags[1]?.id, sort_order: 1 },
  ])
})

test('what Ghost has no card for is HTML, as it is; links of the paper follow the site, those to files its folder (P-505)', () => {
  const link = { type: 'link' as const, href: '/article/fund' }
  const { posts } = rowsOf({
    document: {
      version: 1,
      blocks: [
        { id: 'a', type: 'paragraph', spans: [{ text: 'The fund', marks: [link] }] },
        { id: 'b', type: 'pull-quote', spans: [{ text: 'It held.' }] },
        { id: 'c', type: 'paragraph', spans: [{ text: 'Report', marks: [{ type: 'link', href: '/files/0a/r.pdf' }] }] },
        { id: 'd', type: 'heading', level: 2, anchor: 'tide', spans: [{ text: 'Tides' }] },
      ],
    },
  })
  expect(posts).toMatchObject([
    {
      html:
        '<p><a href="__GHOST_URL__/article/fund">The fund</a></p><!--kg-card-begin: html--><figure><blockquote>' +
        '<p>It held.</p></blockquote></figure><!--kg-card-end: html-->' +
        '<p><a href="__GHOST_URL__/content/files/0a/r.pdf">Report</a></p>' +
        '<!--kg-card-begin: html--><span id="tide"></span><!--kg-card-end: html--><h2 id="tide">Tides</h2>',
    },
  ])
})

test('a redirect means its one address, since Ghost reads an expression; a 410 has no place there', () => {
  const rules = ghostRedirect({ from: '/2019/a.b/?p=1', to: '/article/boats', status: 301 })
  expect(rules).toEqual([{ from: '^/2019/a\\.b/\\?p=1\\/?$', to: '/article/boats', permanent: true }])
  expect(ghostRedirects(JSON.stringify(rules))).toEqual([
    { kind: 'redirect', from: '/2019/a.b/?p=1/', to: '/article/boats', status: 301 },
  ])
  expect(ghostRedirect({ from: '/gone', to: '', status: 410 })).toEqual([])
})
