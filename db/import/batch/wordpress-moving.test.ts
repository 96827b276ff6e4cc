import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { attachment, author, category, item, wxr } from '#db/import/archive/testing/wxr.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { restageBatch, stageArchive } from '#db/import/stage/stage-archive.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, openSections } from '#db/testing/cast.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

const HEAD = [
  author('7', 'ana', 'Ana Brekken'),
  author('8', 'ruben', 'Ruben Achterberg'),
  category('1', 'coast', 'The Coast'),
  category('2', 'harbour', 'Harbour', 'coast'),
]
const QUAY = attachment(
  '90',
  'https://old.example/wp-content/uploads/2024/03/quay.jpg',
  { link: 'https://old.example/2024/03/nets/quay/', 'wp:post_parent': '11', 'excerpt:encoded': 'The quay' },
  [
    ['_wp_attachment_image_alt', 'A quay'],
    ['_media_credit', 'J. Müller'],
  ],
)
const NETS = item({
  id: '11',
  values: {
    title: 'Nets',
    'wp:post_name': 'nets',
    'excerpt:encoded': 'In short.',
    'content:encoded':
      '<p>As <a href="https://old.example/?p=12">we wrote</a>, <a href="/about/">we</a> and <a href="//www.old.example/category/coast/harbour/#top">others</a>.</p>' +
      '<!-- wp:acme/box --><div>Boxed words</div><!-- /wp:acme/box -->',
  },
  terms: [
    ['category', 'harbour', 'Harbour'],
    ['post_tag', 'tides', 'Tides'],
    ['author', 'cap-ruben', 'ruben'],
    ['author', 'cap-ana', 'ana'],
  ],
  meta: [
    ['_wp_old_slug', 'nettings'],
    ['_thumbnail_id', '90'],
    ['deck', 'Of nets and tides'],
    ['_yoast_wpseo_title', 'Nets for machines'],
    ['_yoast_wpseo_canonical', 'https://wire.example/nets'],
  ],
})
const BOATS = item({
  id: '12',
  values: { title: 'Boats', 'wp:post_name': 'boats' },
  terms: [['category', 'coast', 'The Coast']],
})
const ABOUT = item({
  id: '13',
  values: { title: 'About us', 'wp:post_name': 'about', 'wp:post_type': 'page', link: 'https://old.example/about/' },
})
const SECRET = item({ id: '14', values: { title: 'Secret', 'wp:post_name': 'secret', 'wp:status': 'private' } })
const EXPORT = wxr(...HEAD, QUAY, NETS, BOATS, ABOUT, SECRET)

const documentOf = (slug: string): string =>
  String(room.all(`select document from articles where slug = '${slug}'`)[0]?.['document'])

test('a site moves in: sections below their parent, bylines in order, drafts named, links and addresses (P-80)', async () => {
  const { batchId, summary } = await room.runImport([room.file('export.xml', EXPORT)])
  expect(summary).toMatchObject({
    made: 4,
    refused: 0,
    newSections: 3,
    newTopics: 1,
    newAuthors: 2,
    redirectsRefused: 0,
  })
  expect(room.named('section')).toEqual(['nets: harbour', 'boats: coast', 'secret: news'])
  expect(room.named('author')).toEqual(['nets: ruben, ana', 'boats: ana', 'secret: ana'])
  expect(room.named('topic')).toEqual(['nets: tides', 'boats: ', 'secret: '])
  expect(
    room.all('select s.slug, p.slug parent from sections s left join sections p on p.id = s.parent_id order by s.slug'),
  ).toEqual([
    { slug: 'coast', parent: null },
    { slug: 'harbour', parent: 'coast' },
    { slug: 'news', parent: null },
  ])
  expect(room.all('select slug, status, standfirst, source_url from articles order by id')).toEqual([
    { slug: 'nets', status: 'published', standfirst: 'In short.', source_url: 'https://wire.example/nets' },
    { slug: 'boats', status: 'published', standfirst: '', source_url: null },
    { slug: 'secret', status: 'draft', standfirst: '', source_url: null },
  ])
  expect(room.read(batchId, 'report.ndjson')).toContain('It was private in the old system.')
  for (const href of ['/article/boats', '/about', '/harbour#top'])
    expect(documentOf('nets')).toContain(`"href":"${href}"`)
  const addresses = {
    'https://old.example/2024/03/nets/': '/article/nets',
    'https://old.example/2024/03/nettings/': '/article/nets',
    '/?p=12': '/article/boats',
    '/?page_id=13': '/about',
    '/category/coast/harbour/': '/harbour',
    '/category/harbour/feed/': '/harbour/feed.xml',
    '/tag/tides/': '/topics/tides',
    '/author/ruben/': '/authors/ruben',
    '/2024/03/nets/quay/': '/article/nets',
    '/?attachment_id=90': '/article/nets',
  }
  for (const [from, to] of Object.entries(addresses))
    expect([from, oldAddress(room.db, from)]).toMatchObject([from, { to }])
  expect(oldAddress(room.db, '/2024/03/secret/')).toMatchObject({ kind: 'nothing' })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('staging again gives the same records, and the second import changes nothing (P-82)', async () => {
  const file = room.file('export.xml', EXPORT)
  const first = await room.runImport([file])
  const hash = newsHash(room.db)
  const second = await room.runImport([file])
  expect(room.read(second.batchId, 'records.ndjson')).toBe(room.read(first.batchId, 'records.ndjson'))
  expect(second.summary).toMatchObject({ made: 0, updated: 0, unchanged: 4, conflicts: 0 })
  expect(await room.run(second.batchId)).toMatchObject({ made: 0, updated: 0, unchanged: 4 })
  expect(newsHash(room.db)).toBe(hash)
})

test('several files in a zip are one export', async () => {
  const zip = zipOf([
    { name: 'coast/1.xml', data: wxr(...HEAD, NETS, SECRET) },
    { name: 'coast/2.xml', data: wxr(QUAY, BOATS, ABOUT) },
    { name: 'coast/feed.xml', data: '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>' },
  ])
  const { batchId, summary } = await room.runImport([room.file('export.zip', zip)])
  expect(summary).toMatchObject({ made: 4, refused: 0 })
  expect(documentOf('nets')).toContain('"href":"/article/boats"')
  expect(JSON.parse(room.read(batchId, 'archive.json'))).toMatchObject({
    format: 'wordpress',
    left: [{ what: 'file that is no story', samples: ['coast/feed.xml'] }],
  })
})

test('slugs that are taken here or twice in the export get a number, and links lead there', async () => {
  openSections(room.db)
  aStory(room.db, 'Boats')
  const twin = item({
    id: '15',
    values: { title: 'Nets again', 'wp:post_name': 'nets', link: 'https://old.example/2024/04/nets/' },
  })
  const { batchId } = await room.runImport([room.file('export.xml', wxr(...HEAD, NETS, BOATS, twin))])
  expect(room.all('select slug from articles where import_id is not null order by id')).toEqual([
    { slug: 'nets' },
    { slug: 'boats-2' },
    { slug: 'nets-2' },
  ])
  expect(documentOf('nets')).toContain('"href":"/article/boats-2"')
  expect(oldAddress(room.db, 'https://old.example/2024/04/nets/')).toMatchObject({ to: '/article/nets-2' })
  const plan = await planBatch(room.db, room.dir, batchId, { media: null }, {})
  expect(plan.slugs.map(({ what }) => what)).toEqual(['boats → boats-2', 'nets → nets-2'])
})

test('the plan names everything before anything is written', async () => {
  const batchId = await room.stage([room.file('export.xml', EXPORT)])
  const hash = newsHash(room.db)
  const plan = await planBatch(room.db, room.dir, batchId, { media: null }, {})
  expect(plan).toMatchObject({
    site: 'Old Paper',
    counts: { stories: 3, pages: 1, drafts: 1, pictures: 1, known: 0 },
    sections: [
      { slug: 'coast', parent: null, stories: 1, isNew: true },
      { slug: 'harbour', parent: 'coast', stories: 1, isNew: true },
      { slug: 'news', name: 'News' },
    ],
    drafts: [{ why: 'private', count: 1, samples: ['Secret'] }],
    blocks: [{ what: 'acme/box', count: 1, samples: ['Nets'] }],
    text: [{ what: 'block acme/box (its text stays)', count: 1 }],
    fields: [{ what: 'deck', count: 1, samples: ['Of nets and tides'], becomes: 'drop' }],
    pictures: { used: 1, missing: 1, isSearched: false },
    refused: [],
  })
  const uploads = room.file('uploads/2024/03/quay-1024x683.jpg', 'x').replace(/\/2024\/.*/, '')
  const found = await planBatch(room.db, room.dir, batchId, { media: uploads }, {})
  expect(found.pictures).toMatchObject({ used: 1, missing: 0, isSearched: true })
  expect(newsHash(room.db)).toBe(hash)
  expect(room.all('select state from import_batches')).toEqual([{ state: 'planned' }])
})

test('the map of a batch reads back as what it says, and another one changes what is made', async () => {
  const batchId = await room.stage([room.file('export.xml', EXPORT)])
  const records = room.read(batchId, 'records.ndjson')
  const { readMap } = await import('#domain/import/plan/read-map.ts')
  const written = readMap(room.read(batchId, 'map.yaml'))
  if (!written.ok) throw new Error(String(written.details))
  await restageBatch(room.db, room.dir, batchId, written.value, {}, room.now)
  expect(room.read(batchId, 'records.ndjson')).toBe(records)

  const map = {
    ...written.value,
    default_section: { name: 'Elsewhere' },
    categories: { harbour: { to: 'topic' as const }, coast: { to: 'section' as const, name: 'Shore' } },
    authors: { ruben: { drop: true }, ana: { name: 'Ana B.' } },
    fields: { deck: 'standfirst' as const },
    blocks: { 'acme/box': 'drop' as const },
    language: 'nb',
  }
  await restageBatch(room.db, room.dir, batchId, map, {}, room.now)
  await room.run(batchId)
  // Harbour is a topic below the shore.
  expect(room.named('section')).toEqual(['nets: shore', 'boats: shore', 'secret: elsewhere'])
  expect(room.named('topic')).toEqual(['nets: harbour, tides', 'boats: ', 'secret: '])
  expect(room.all('select name from authors')).toEqual([{ name: 'Ana B.' }])
  expect(room.all(`select standfirst, language from articles where slug = 'nets'`)).toEqual([
    { standfirst: 'Of nets and tides', language: 'nb' },
  ])
  expect(documentOf('nets')).not.toContain('Boxed')
})

test('an import that is stopped goes on where it was, with the same result', async () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    item({
      id: String(100 + n),
      values: { title: `Story ${n}`, 'content:encoded': `<p>Words ${n}</p>` },
      terms: [['category', 'coast', 'The Coast']],
    }),
  )
  const file = room.file('export.xml', wxr(...HEAD, ...many))
  const batchId = await room.stage([file])
  const stopping = new AbortController()
  stopping.abort()
  expect(await room.run(batchId, stopping.signal)).toMatchObject({ isInterrupted: true })
  expect(room.all('select state from import_batches')).toEqual([{ state: 'importing' }])
  expect(await room.run(batchId)).toMatchObject({ made: 60, isInterrupted: false })
  expect(room.all('select state, progress from import_batches')).toEqual([{ state: 'imported', progress: null }])
  const other = movingRoom()
  try {
    await other.runImport([other.file('export.xml', wxr(...HEAD, ...many))])
    expect(newsHash(other.db)).toBe(newsHash(room.db))
  } finally {
    other.close()
  }
})

test('links stay old where they lead to lists that nothing is in; addresses on a former host are the site’s', async () => {
  const words =
    '<p><a href="https://former.example/2024/03/boats/">a</a> <a href="/category/empty/">b</a> <a href="/category/coast/">c</a></p>'
  const nets = item({
    id: '11',
    values: { 'wp:post_name': 'nets', link: 'https://former.example/2024/03/nets/', 'content:encoded': words },
  })
  await room.runImport([room.file('export.xml', wxr(...HEAD, category('3', 'empty', 'Empty'), nets, BOATS))])
  const hrefs = [...documentOf('nets').matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)
  expect(hrefs).toEqual(['/article/boats', 'https://former.example/category/empty/', '/coast'])
})

test('a file without stories is refused and leaves nothing behind', async () => {
  const options = { format: null, site: null, permalink: null, map: {}, createdBy: null }
  const staged = (name: string, content: string, format: 'wordpress' | null = null) =>
    stageArchive(room.db, room.dir, { ...options, paths: [room.file(name, content)], format }, {}, room.now)
  expect(await staged('a.bin', '\0\0')).toMatchObject({ ok: false, code: 'unknown-format' })
  expect(await staged('a.xml', '<rss><channel>', 'wordpress')).toMatchObject({ ok: false, code: 'unreadable' })
  expect(await staged('a.zip', 'PK\u0003\u0004 and no more')).toMatchObject({ ok: false, code: 'unreadable' })
  expect(room.all('select * from import_batches')).toEqual([])
})
