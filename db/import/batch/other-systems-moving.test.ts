import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, openSections } from '#db/testing/cast.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())
afterAll(closeDecoder)

const leadsTo = (from: string) => {
  const address = oldAddress(room.db, from)
  return 'to' in address ? address.to : address.kind
}
const texts = (slug: string): string =>
  String(room.all(`select document from articles where slug = '${slug}'`)[0]?.['document'])
const aJpeg = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()

const post = (id: string, title: string, fields: Record<string, unknown> = {}) => ({
  id,
  uuid: `u-${id}`,
  title,
  slug: title.toLowerCase(),
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2024-03-01T08:00:00.000Z',
  html: '<p>Rain.</p>',
  ...fields,
})
const GHOST = {
  db: [
    {
      meta: { exported_on: 1, version: '5.80.0' },
      data: {
        posts: [
          post('p1', 'Nets', {
            html: '<p><a href="__GHOST_URL__/boats/">Boats</a></p><img src="__GHOST_URL__/content/images/2024/03/quay.jpg" alt="A quay">',
            custom_excerpt: 'In short.',
          }),
          post('p2', 'Boats', { visibility: 'paid' }),
          post('p3', 'About', { type: 'page' }),
        ],
        posts_authors: [
          { post_id: 'p1', author_id: 'a2', sort_order: 0 },
          { post_id: 'p1', author_id: 'a1', sort_order: 1 },
          { post_id: 'p2', author_id: 'a1', sort_order: 0 },
          { post_id: 'p3', author_id: 'a1', sort_order: 0 },
        ],
        posts_tags: [
          { post_id: 'p1', tag_id: 't1', sort_order: 0 },
          { post_id: 'p1', tag_id: 't2', sort_order: 1 },
        ],
        tags: [
          { id: 't1', name: 'Coast', slug: 'coast', visibility: 'public' },
          { id: 't2', name: 'Tides', slug: 'tides', visibility: 'public' },
        ],
        users: [
          { id: 'a1', name: 'Ana Brekken', slug: 'ana', bio: 'Writes about boats.' },
          { id: 'a2', name: 'Ruben', slug: 'ruben' },
        ],
      },
    },
  ],
}

test('Ghost moves in: the leading tag as section, members’ stories as drafts, redirects, pictures in the zip (P-80)', async () => {
  const zip = room.file(
    'ghost.zip',
    zipOf([
      { name: 'coast.json', data: JSON.stringify(GHOST) },
      { name: 'redirects.yaml', data: '301:\n  /old/: /nets/\n302:\n  /away/: https://wire.example/\n' },
      { name: 'content/images/2024/03/quay.jpg', data: await aJpeg() },
    ]),
  )
  const site = 'https://coast.example'
  const { batchId, summary } = await room.runImport([zip], { site })
  expect(summary).toMatchObject({
    made: 3,
    refused: 0,
    newSections: 2,
    newTopics: 1,
    newAuthors: 2,
    redirectsRefused: 0,
  })
  expect(room.named('section')).toEqual(['nets: coast', 'boats: news'])
  expect(room.named('topic')).toEqual(['nets: tides', 'boats: '])
  expect(room.named('author')).toEqual(['nets: ruben, ana', 'boats: ana'])
  expect(room.all(`select slug, status, import_id from articles order by id`)).toEqual([
    { slug: 'nets', status: 'published', import_id: 'ghost:coast.example:p1' },
    { slug: 'boats', status: 'draft', import_id: 'ghost:coast.example:p2' },
  ])
  expect(room.all('select slug, state from pages')).toEqual([{ slug: 'about', state: 'published' }])
  expect(room.all(`select bio from authors where slug = 'ana'`)).toEqual([{ bio: 'Writes about boats.' }])
  expect(texts('nets')).toContain('"href":"/article/boats"')
  expect(texts('nets')).toMatch(/"type":"image"[^}]*"mediaId":"[a-f0-9]{64}"/)
  expect(['/nets/', '/old/', '/away/', '/tag/tides/', '/author/ruben/', '/boats/'].map(leadsTo)).toEqual([
    '/article/nets',
    '/article/nets',
    'https://wire.example/',
    '/topics/tides',
    '/authors/ruben',
    'nothing',
  ])
  expect(leadsTo('https://coast.example/content/images/2024/03/quay.jpg')).toMatch(/^\/media\/.*\.jpg$/)
  const plan = await planBatch(room.db, room.dir, batchId, { media: null }, {})
  expect(plan).toMatchObject({
    counts: { known: 3 },
    drafts: [{ why: 'members', samples: ['Boats'] }],
    pictures: { used: 1, missing: 0 },
  })
  const hash = newsHash(room.db)
  expect((await room.runImport([zip], { site })).summary).toMatchObject({ made: 0, updated: 0, unchanged: 3 })
  expect(newsHash(room.db)).toBe(hash)
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('Substack moves in under the site that is given (P-80)', async () => {
  const zip = room.file(
    'substack.zip',
    zipOf([
      {
        name: 'posts.csv',
        data:
          'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n' +
          '1.nets,2024-03-01T08:00:00.000Z,true,,newsletter,everyone,Nets,Of nets,\n' +
          '2.paid,2024-03-02T08:00:00.000Z,true,,newsletter,only_paid,Paid,,\n' +
          '3.begun,,false,,newsletter,everyone,Begun,,\n',
      },
      {
        name: 'posts/1.nets.html',
        data: '<p>See <a href="https://coast.substack.example/p/paid?utm_source=x">this</a>.</p>',
      },
      { name: 'posts/2.paid.html', data: '<p>Paid words.</p>' },
      { name: 'posts/3.begun.html', data: '<p>Begun.</p>' },
    ]),
  )
  const { batchId, summary } = await room.runImport([zip], { site: 'https://coast.substack.example' })
  expect(summary).toMatchObject({ made: 3, refused: 0, newSections: 1 })
  expect(room.all('select slug, status, standfirst from articles order by id')).toEqual([
    { slug: 'nets', status: 'published', standfirst: 'Of nets' },
    { slug: 'paid', status: 'draft', standfirst: '' },
    { slug: 'begun', status: 'draft', standfirst: '' },
  ])
  expect(texts('nets')).toContain('"href":"/article/paid"')
  expect(['/p/nets', '/p/paid'].map(leadsTo)).toEqual(['/article/nets', 'nothing'])
  const plan = await planBatch(room.db, room.dir, batchId, { media: null }, {})
  expect(plan.drafts.map(({ why, count }) => [why, count])).toEqual([
    ['members', 1],
    ['draft', 1],
  ])
})

test('a folder of Markdown moves in with its pictures (P-80)', async () => {
  const folder = path.dirname(
    room.file('blog/_config.yml', 'title: Coast\nurl: https://coast.example\npermalink: /:year/:title/\n'),
  )
  room.file(
    'blog/_posts/2024-03-01-nets.md',
    '---\ntitle: Nets\nauthor: Ana Brekken\ncategories: [Coast]\ntags: [Tides]\nimage: quay.jpg\n---\nSee [boats](/2024/boats/).\n\n![A quay](quay.jpg)\n',
  )
  room.file('blog/_posts/2024-03-02-boats.md', '---\ntitle: Boats\nauthor: [Ruben, Ana Brekken]\n---\nOf boats.\n')
  fs.writeFileSync(path.join(folder, '_posts/quay.jpg'), await aJpeg())
  const { summary } = await room.runImport([folder])
  expect(summary).toMatchObject({ made: 2, refused: 0, newSections: 2, newTopics: 1, newAuthors: 2 })
  expect(room.named('section')).toEqual(['nets: coast', 'boats: news'])
  expect(room.named('author')).toEqual(['nets: ana-brekken', 'boats: ruben, ana-brekken'])
  expect(texts('nets')).toContain('"href":"/article/boats"')
  expect(room.all('select count(*) n from media')).toEqual([{ n: 1 }])
  expect(leadsTo('https://coast.example/2024/nets/')).toBe('/article/nets')
})

test('a CSV of redirects: to paths, elsewhere, gone, and what cannot be', async () => {
  openSections(room.db)
  aStory(room.db, 'Nets')
  const csv = room.file(
    'redirects.csv',
    'from,to,status\n/a/,/b/,301\n/b/,/article/nets,302\nhttps://old.example/c,https://old.example/a/,308\n/gone,,410\n/world,/article/nets,301\n/x.*,/y,200\n',
  )
  const { batchId, summary } = await room.runImport([csv], { site: 'https://old.example' })
  expect(summary).toMatchObject({ made: 0, redirects: 4, redirectsRefused: 1 })
  expect(['/a', '/b', '/c', '/gone'].map(leadsTo)).toEqual([...Array<string>(3).fill('/article/nets'), 'withdrawn'])
  expect(room.read(batchId, 'report.ndjson')).toContain('path-taken')
  const plan = await planBatch(room.db, room.dir, batchId, { media: null }, {})
  expect(plan).toMatchObject({ counts: { stories: 0, redirects: 5 }, left: [{ what: 'redirect with the status 200' }] })
})
