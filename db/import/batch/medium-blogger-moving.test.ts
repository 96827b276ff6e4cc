import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ZipEntry, zipOf } from '#db/import/archive/testing/zip-of.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

const stories = () => room.all('select slug, headline, standfirst, status from articles order by headline')
const lines = (headline: string) =>
  feedItems(room.db, { list: null, limit: 30 })
    .filter((one) => one.headline === headline)
    .flatMap(({ document }) => [...textsOf(document)].map((spans) => spans.map(({ text }) => text).join('')))
const leftIn = (batchId: number) =>
  (JSON.parse(room.read(batchId, 'archive.json')) as { left: { what: string; count: number }[] }).left.map(
    ({ what, count }) => `${count} ${what}`,
  )
async function faultsOf(batchId: number) {
  const proof = await proveBatch(room.db, room.dir, batchId, { against: [] }, {})
  const bad = proof.addresses.filter(({ outcome }) => !['moved', 'same', 'named'].includes(outcome))
  return { stories: proof.stories, bad }
}
const NONE = { stories: [], bad: [] }

const inMedium = (title: string, body: string, { summary = '', foot = '' } = {}) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><style>*{margin:0}</style></head><body><article class="h-entry">
<header><h1 class="p-name">${title}</h1></header>
<section data-field="subtitle" class="p-summary">
${summary}
</section>
<section data-field="body" class="e-content">
<section name="a1" class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner">${body}</div></div></section>
</section>
<footer>${foot}<p>Exported from <a href="https://medium.com">Medium</a> on May 1, 2024.</p></footer></article></body></html>`
const footOf = (slug: string, id: string) =>
  `<p>By <a href="https://medium.com/@ana" class="p-author h-card">Ana Brekken</a> on <a href="https://medium.com/p/${id}"><time class="dt-published" datetime="2024-03-01T08:00:00.123Z">March 1, 2024</time></a>.</p><p><a href="https://medium.com/@ana/${slug}-${id}" class="p-canonical">Canonical link</a></p>`

const MEDIUM: ZipEntry[] = [
  {
    name: 'posts/2024-03-01_Nets-0a1b2c3d4e5f.html',
    data: inMedium(
      'Nets',
      '<h3 class="graf graf--h3 graf--title">Nets</h3><h4 class="graf graf--h4 graf--subtitle">In short</h4>' +
        '<p class="graf graf--p">It rained, as <a href="https://medium.com/@ana/boats-1a1b2c3d4e5f" class="markup--anchor">we wrote</a>.</p>' +
        '<figure class="graf graf--figure graf--iframe"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></figure>' +
        '<div class="graf graf--mixtapeEmbed"><a href="https://a.example/x" class="markup--anchor markup--mixtapeEmbed-anchor"><strong class="markup--strong">Tides</strong><br><em class="markup--em">A table</em>a.example</a><a href="https://a.example/x" class="mixtapeImage"></a></div>',
      { summary: 'In short', foot: footOf('nets', '0a1b2c3d4e5f') },
    ),
  },
  {
    name: 'posts/2024-03-01_Boats-1a1b2c3d4e5f.html',
    data: inMedium('Boats', '<h3 class="graf graf--title">Boats</h3><p>They sail.</p>', {
      foot: footOf('boats', '1a1b2c3d4e5f'),
    }),
  },
  {
    name: 'posts/2024-03-02_So-true--I-was-there-2a1b2c3d4e5f.html',
    data: inMedium('So true! I was there…', '<p class="graf graf--p">So true! I was there on that day.</p>', {
      foot: footOf('so-true', '2a1b2c3d4e5f'),
    }),
  },
  {
    name: 'posts/draft_Later-3a1b2c3d4e5f.html',
    data: inMedium('Later', '<h3 class="graf--title">Later</h3><p>Not yet.</p>'),
  },
  { name: 'claps/claps-0001.html', data: '<ul><li>+1</li></ul>' },
  { name: 'profile/profile.html', data: '<p>ana@old.example</p>' },
]

test('Medium: stories, drafts and old addresses come, responses and the account stay (P-283)', async () => {
  const { batchId } = await room.runImport([room.file('medium.zip', zipOf(MEDIUM))])
  expect(stories()).toEqual([
    { slug: 'boats', headline: 'Boats', standfirst: '', status: 'published' },
    { slug: 'later', headline: 'Later', standfirst: '', status: 'draft' },
    { slug: 'nets', headline: 'Nets', standfirst: 'In short', status: 'published' },
  ])
  expect(lines('Nets')).toEqual(['It rained, as we wrote.', 'Tides\nA table\na.example'])
  expect(room.named('author')).toEqual(['nets: ana', 'boats: ana', 'later: '])
  expect(oldAddress(room.db, 'https://medium.com/@ana/nets-0a1b2c3d4e5f')).toMatchObject({ to: '/article/nets' })
  expect(oldAddress(room.db, 'https://medium.com/p/0a1b2c3d4e5f')).toMatchObject({ to: '/article/nets' })
  expect(feedItems(room.db, { list: null, limit: 9 }).map(({ feedId }) => feedId)).toContain(
    'https://medium.com/p/0a1b2c3d4e5f',
  )
  expect(leftIn(batchId)).toEqual(expect.arrayContaining(['1 response to another story', '2 file that is no story']))
  expect(await faultsOf(batchId)).toEqual(NONE)
})

const kind = (name: string) =>
  `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const entry = (id: string, title: string, html: string, more: string) =>
  `<entry><id>tag:blogger.com,1999:blog-7.post-${id}</id><published>2024-03-01T09:00:00.001+01:00</published><updated>2024-03-02T09:00:00.000+01:00</updated><title type='text'>${title}</title><content type='html'>${escaped(html)}</content><author><name>Ana Brekken</name><email>noreply@blogger.com</email></author>${more}</entry>`
const HTML =
  '<p>It rained &amp; blew.</p><div class="separator"><a href="https://1.bp.blogspot.com/-a/b/c/s1600/quay.jpg"><img src="https://1.bp.blogspot.com/-a/b/c/s320/quay.jpg" alt="Quay"></a></div>' +
  '<table class="tr-caption-container"><tbody><tr><td><img src="https://1.bp.blogspot.com/-a/b/c/w640-h480/boat.jpg"></td></tr><tr><td class="tr-caption">A boat</td></tr></tbody></table>'
const atTime = (path: string) => `<link rel='alternate' type='text/html' href='https://old.blogspot.com${path}'/>`
const TAGS = "<category scheme='http://www.blogger.com/atom/ns#' term='High tides'/>"
const BLOGGER = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#' xmlns:thr='http://purl.org/syndication/thread/1.0'>
<id>tag:blogger.com,1999:blog-7.archive</id><title type='text'>Old Paper</title><link rel='alternate' href='https://old.blogspot.com/'/>
${entry('1', 'Template', 'x', kind('template'))}
${entry('2', 'Setting', 'x', kind('settings'))}
${entry('3', 'Nets', HTML, kind('post') + TAGS + atTime('/2024/03/nets.html'))}
${entry('4', 'About', '<p>We write.</p>', kind('page') + atTime('/p/about.html'))}
${entry('5', 'Later', '<p>Not yet.</p>', `${kind('post')}<app:control><app:draft>yes</app:draft></app:control>`)}
${entry('6', 'Remark', 'Visitor’s words', kind('comment'))}
</feed>`

test('Blogger: posts, pages, labels and old addresses come, comments and the template stay (P-283)', async () => {
  const { batchId } = await room.runImport([room.file('blog.xml', BLOGGER)])
  expect(stories()).toMatchObject([
    { slug: 'later', status: 'draft' },
    { slug: 'nets', headline: 'Nets', status: 'published' },
  ])
  expect(room.all('select slug, title from pages')).toEqual([{ slug: 'about', title: 'About' }])
  const [nets] = feedItems(room.db, { list: null, limit: 9 })
  expect(nets).toMatchObject({
    feedId: 'tag:blogger.com,1999:blog-7.post-3',
    publishedAt: Date.UTC(2024, 2, 1, 8, 0, 0, 1),
    authors: [{ name: 'Ana Brekken' }],
  })
  const staged = JSON.parse(
    room
      .read(batchId, 'archive.ndjson')
      .split('\n')
      .find((one) => one.includes('"Nets"')) ?? '{}',
  ) as { html: string }
  expect(staged.html).toContain('src="https://1.bp.blogspot.com/-a/b/c/s1600/quay.jpg" alt="Quay"')
  expect(staged.html).toContain('<figcaption>A boat</figcaption>')
  for (const [from, to] of [
    ['https://old.blogspot.com/2024/03/nets.html', '/article/nets'],
    ['/p/about.html', '/about'],
    ['/feeds/posts/default', '/feed.atom'],
  ] as const)
    expect([from, oldAddress(room.db, from)]).toEqual([from, expect.objectContaining({ to })])
  expect(oldAddress(room.db, '/search/label/High%20tides')).toMatchObject({ kind: 'moved' })
  expect(leftIn(batchId).toSorted()).toEqual(['1 comment', '1 settings', '1 template'])
  expect(room.read(batchId, 'archive.json')).not.toContain('Visitor')
  expect(await faultsOf(batchId)).toEqual(NONE)
})

const taken = (id: string, type: string, status: string, more = '') =>
  `<entry><id>tag:blogger.com,1999:blog-7.post-${id}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status><author><name>Ana</name></author><title>Story ${id}</title><content type='html'>&lt;p&gt;Words ${id}&lt;/p&gt;</content><published>2024-03-01T08:00:00Z</published><blogger:filename>/2024/03/story-${id}.html</blogger:filename>${more}</entry>`

test('Blogger by Takeout: states and paths are in fields of their own (P-283)', async () => {
  const feed = `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-7</id><title>Old Paper</title>${[
    taken('1', 'POST', 'LIVE', "<category scheme='tag:blogger.com,1999:blog-7' term='Tides'/>"),
    taken('2', 'POST', 'DRAFT'),
    taken('3', 'POST', 'SOFT_TRASHED'),
    taken('4', 'COMMENT', 'LIVE'),
    taken('5', 'POST', 'LIVE', '<blogger:trashed>2024-04-01T08:00:00Z</blogger:trashed>'),
  ].join('')}</feed>`
  const zip = zipOf([{ name: 'Takeout/Blogger/Blogs/Old Paper/feed.atom', data: feed }])
  const { batchId } = await room.runImport([room.file('takeout.zip', zip)], { site: 'https://old.example' })
  expect(stories()).toMatchObject([
    { slug: 'story-1', status: 'published' },
    { slug: 'story-2', status: 'draft' },
  ])
  expect(oldAddress(room.db, '/2024/03/story-1.html')).toMatchObject({ to: '/article/story-1' })
  expect(leftIn(batchId).toSorted()).toEqual(['1 comment', '2 post (trash)'])
})
