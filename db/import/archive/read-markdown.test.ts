import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markdownFolder } from '#db/import/archive/testing/markdown-folder.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'markdown-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const read = (files: Record<string, string>) => markdownFolder(dir, files)

test.each<[string, Record<string, string>, string | null, Record<string, string>?]>([
  ['_posts/2020-05-02-nets.md', { '_config.yml': 'permalink: /:year/:title/' }, '/2020/nets/'],
  ['_posts/2020-05-02-nets.md', { '_config.yml': 'title: Coast' }, '/2020/05/02/nets.html'],
  ['_posts/2020-05-02-nets.md', { '_config.yml': 'baseurl: /b\nurl: https://a.example' }, '/b/2020/05/02/nets.html'],
  ['_posts/2020-05-02-nets.md', {}, null],
  ['coast/_posts/2020-05-02-nets.md', { '_config.yml': 'title: Coast' }, '/coast/2020/05/02/nets.html'],
  ['about.md', { '_config.yml': 'title: Coast' }, '/about.html'],
  ['about/index.md', { '_config.yml': 'title: Coast' }, '/about/'],
  ['_trips/oslo.md', { '_config.yml': 'collections: {trips: {output: true}}' }, '/trips/oslo.html'],
  ['_trips/oslo.md', { '_config.yml': 'collections: {trips: {permalink: "/t/:name/"}}' }, '/t/oslo/'],
  [
    '_posts/2020-05-02-nets.md',
    { '_config.yml': 'defaults: [{scope: {type: posts}, values: {permalink: "/p/:title"}}]' },
    '/p/nets',
  ],
  [
    'content/post/nets.md',
    { 'config/_default/hugo.toml': '[permalinks]\npost = "/:year/:month/:slug/"' },
    '/2020/05/the-nets/',
  ],
  [
    'content/post/nets.md',
    { 'config/_default/hugo.toml': '', 'config/_default/permalinks.toml': 'post = "/:year/:filename/"' },
    '/2020/nets/',
  ],
  ['content/post/nets.md', { 'hugo.yaml': 'permalinks: {page: {post: "/p/:title/"}}' }, '/p/the-nets/'],
  ['content/post/nets.md', { 'config.toml': 'baseURL = "https://a.example/sub/"' }, '/sub/post/nets/'],
  ['content/post/Old Nets.md', { 'config.json': '{"title": "Coast"}' }, '/post/old-nets/'],
  ['content/post/nets/index.md', { 'hugo.toml': 'uglyURLs = true' }, '/post/nets.html'],
  ['content/about.md', { 'hugo.toml': '' }, '/about/'],
  ['content/post/2020-05-02-nets.md', { 'config.toml': 'base_url = "https://a.example"' }, '/post/nets/'],
  ['posts/nets.md', { '.eleventy.js': 'module.exports = () => ({})' }, '/posts/nets/'],
  ['src/posts/nets.md', { 'eleventy.config.mjs': 'export default { dir: { input: "src" } }' }, '/posts/nets/'],
  [
    'posts/nets.md',
    { '.eleventy.js': '', 'posts/posts.11tydata.json': '{"permalink": "/w/{{ page.fileSlug }}/"}' },
    '/w/nets/',
  ],
  ['posts/nets/nets.md', { '.eleventy.js': '' }, '/posts/nets/'],
  [
    'posts/nets.md',
    {
      '.eleventy.js': '',
      'posts/posts.11tydata.js': "({ permalink: '/{{ page.date | toDatePath }}/{{ page.fileSlug }}/' })",
    },
    '/2020/05/02/nets/',
  ],
  ['posts/nets.md', { '.eleventy.js': '', 'posts/nets.11tydata.js': 'module.exports = { permalink: "/x/" }' }, '/x/'],
  ['src/content/blog/nets.md', { 'astro.config.mjs': "export default { site: 'https://a.example' }" }, '/blog/nets/'],
  ['src/content/blog/nets.md', {}, '/blog/nets/'],
  ['posts/nets.md', {}, null],
])('the address of %s with %j is %s (P-256)', async (name, config, link) => {
  const date = name.includes('about') ? '' : ', date: 2020-05-02'
  const { links } = await read({ ...config, [name]: `%{title: The Nets${date}} | Rain` })
  expect(links).toEqual({ [name]: link })
})

test('a configuration that cannot be read is named, and no address follows from it', async () => {
  const files = { '_config.yml': 'title: "Coast\npermalink: date', '_posts/2020-05-02-nets.md': '%title: Nets | Rain' }
  const { links, problems } = await read(files)
  expect(links).toEqual({ '_posts/2020-05-02-nets.md': null })
  expect(problems).toEqual(['_config.yml: the configuration cannot be read'])
})

test("Zola's own fields: path, taxonomies, dates in both", async () => {
  const { stories } = await read({
    'config.toml': 'base_url = "https://a.example"',
    'content/a.md':
      '+++\ntitle = "A"\npath = "2015/04/03/nets"\n[taxonomies]\ntags = ["boats"]\n[extra]\nauthor = "Jo Aas"\n+++\nRain',
    'content/b.md': '+++\ntitle = "B"\ndate = 2015-03-17T22:00:00-04:00\naliases = ["old/b"]\n+++\nRain',
  })
  expect(stories.get('content/a.md')).toMatchObject({
    link: '/2015/04/03/nets/',
    publishedAt: Date.UTC(2015, 3, 3),
    tags: ['boats'],
    authors: ['Jo Aas'],
  })
  expect(stories.get('content/b.md')).toMatchObject({ publishedAt: Date.UTC(2015, 2, 18, 2), otherLinks: ['/old/b'] })
})

test('the day of an address is that of the zone that the date names', async () => {
  const { links, stories } = await read({
    '_config.yml': 'permalink: date',
    '_posts/2015-03-17-nets.md': '%{title: Nets, date: 2015-03-17 22:00:00 -4} | Rain',
  })
  expect(links).toEqual({ '_posts/2015-03-17-nets.md': '/2015/03/17/nets.html' })
  expect(stories.get('_posts/2015-03-17-nets.md')?.publishedAt).toBe(Date.UTC(2015, 2, 18, 2))
})

test('references to files are the addresses of those files; what is none is a fault with its line (P-257)', async () => {
  const { stories, problems } = await read({
    '_config.yml': 'permalink: /:year/:title/\nbaseurl: /b',
    '_posts/2020-05-02-second.md': '%title: Second | Rain',
    'img/q.jpg': '?',
    '_posts/2020-05-01-first.md':
      '%title: First | [a]({% post_url 2020-05-02-second %}) [b]({% link _posts/2020-05-02-second.md %}#x)\n[c](2020-05-02-second.md) ![q]({{ "/img/q.jpg" | relative_url }})\n{% link none.md %}{{ page.mood }}',
  })
  const html = stories.get('_posts/2020-05-01-first.md')?.html ?? ''
  expect(html).toContain('<a href="/b/2020/second/">a</a> <a href="/b/2020/second/#x">b</a>')
  expect(html).toContain('<a href="/b/2020/second/">c</a> <img src="/img/q.jpg" alt="q">')
  expect(html).not.toMatch(/[{}]/)
  expect(problems).toEqual([
    '_posts/2020-05-01-first.md:6: link to a file that is not in the archive: none.md',
    '_posts/2020-05-01-first.md:6: template source that is left out: {{ page.mood }}',
  ])
})

test("Hugo's references by name, by path and beside the file", async () => {
  const { stories } = await read({
    'hugo.toml': '',
    'content/post/a.md':
      '%{title: A, date: 2020-05-02} | [x]({{< ref "b.md" >}}) [y]({{< relref "/post/b" >}}) [z]({{< ref "post/c/index.md#q" >}})',
    'content/post/b.md': '%{title: B, date: 2020-05-02} | Rain',
    'content/post/c/index.md':
      '%{title: C, date: 2020-05-02} | ## The *Q* {#q}\n\n## Old quay\n\n[here](#old-quay)\n\n## New quay',
  })
  expect(stories.get('content/post/a.md')?.html).toBe(
    '<p><a href="/post/b/">x</a> <a href="/post/b/">y</a> <a href="/post/c/#q">z</a></p>\n',
  )
  expect(stories.get('content/post/c/index.md')?.html).toBe(
    '<h2 id="q">The <em>Q</em></h2>\n<h2 id="old-quay">Old quay</h2>\n<p><a href="#old-quay">here</a></p>\n<h2>New quay</h2>\n',
  )
})

test('files of the software, its documentation and its tests are no stories (P-258)', async () => {
  const { links, left, items } = await read({
    '_config.yml': 'title: Coast',
    '_posts/2020-05-02-nets.md': '%title: Nets | Rain',
    '.github/ISSUE_TEMPLATE/bug.md': '%title: Bug | Text',
    'README.md': '%title: Read me | Text',
    'LICENSE.md': 'Text',
    'docs/setup.md': '%title: Set up | Text',
    'test/fixtures/_posts/2020-01-01-a.md': '%title: Test | Text',
    'tags/index.md': '%{title: Tags, layout: tags}',
    '404.md': '%title: Not found | Go home',
    'feed.md': '%permalink: /feed.xml | {{ site.time }}',
    'search.md': '%title: Search | {% comment %}filled by a script{% endcomment %}',
    'drafts-only/a.md': '%{title: A, draft: true, date: 2020-05-02} | Rain',
  })
  expect(Object.keys(links)).toEqual(['_posts/2020-05-02-nets.md', 'drafts-only/a.md'])
  expect(items.filter(({ kind }) => kind === 'term')).toEqual([])
  const software = 'file that is no story'
  expect(left.toSorted()).toEqual([
    `${software}: .github/ISSUE_TEMPLATE/bug.md`,
    `${software}: LICENSE.md`,
    `${software}: README.md`,
    `${software}: docs/setup.md`,
    `${software}: test/fixtures/_posts/2020-01-01-a.md`,
    'file that makes no page: feed.md',
    'page without text: 404.md',
    'page without text: search.md',
    'page without text: tags/index.md',
  ])
})

test('a site below docs, and one zipped in a folder, are sites', async () => {
  const below = await read({
    'README.md': 'Text',
    'docs/_config.yml': 'permalink: /:title/',
    'docs/_posts/2020-05-02-nets.md': '%title: Nets | Rain',
  })
  expect(below.links).toEqual({ 'docs/_posts/2020-05-02-nets.md': '/nets/' })
  fs.rmSync(dir, { recursive: true })
  const zipped = await read({
    'coast-main/_config.yml': 'permalink: /:title/',
    'coast-main/README.md': 'Text',
    'coast-main/_posts/2020-05-02-nets.md': '%title: Nets | Rain',
  })
  expect(zipped.links).toEqual({ 'coast-main/_posts/2020-05-02-nets.md': '/nets/' })
})

test('a folder is a section by the title of its page, if a public story stands in it', async () => {
  const { items, stories } = await read({
    'hugo.toml': '',
    'content/harbour/_index.md': '%title: The harbour',
    'content/harbour/a.md': '%{title: A, date: 2020-05-02} | Rain',
    'content/attic/b.md': '%{title: B, date: 2020-05-02, draft: true} | Rain',
  })
  expect(items.filter(({ kind }) => kind === 'term')).toMatchObject([{ slug: 'harbour', name: 'The harbour' }])
  expect([...stories.values()].map(({ categories }) => categories)).toEqual([[], ['harbour']])
})

test('a file without front matter is a page of generators that do without, by its heading', async () => {
  const files = { 'content/about.md': '# About *us*\n\nRain', 'hugo.toml': '', 'release.md': '# Release' }
  const { items, left } = await read(files)
  expect(items.filter(({ kind }) => kind === 'page')).toMatchObject([
    { title: 'About us', link: '/about/', html: '\n<p>Rain</p>\n' },
  ])
  expect(left).toEqual(['file that is no story: release.md'])
})

test("files that Jekyll's configuration excludes are no stories (P-258)", async () => {
  const { links, left } = await read({
    '_config.yml': 'exclude: [attic/, /old, "*.bak.md", "tmp*", kept]\ninclude: [kept]',
    '_posts/2020-05-02-nets.md': '%title: Nets | Rain',
    'kept/about.md': '%title: About | Rain',
    'attic/_posts/2020-05-01-a.md': '%title: A | Rain',
    'old-pages/b.md': '%title: B | Rain',
    'pages/c.bak.md': '%title: C | Rain',
    'tmp-2/deep/d.md': '%title: D | Rain',
    'a-tmp/e.md': '%title: E | Rain',
  })
  expect(Object.keys(links).toSorted()).toEqual(['_posts/2020-05-02-nets.md', 'a-tmp/e.md', 'kept/about.md'])
  expect(left).toHaveLength(4)
})

test.each<[string, Record<string, string>, string, string | null]>([
  [
    '2020-07-02 23:00:00',
    { '_config.yml': 'timezone: America/New_York' },
    '2020-07-03T03:00:00Z',
    '/2020/07/02/nets.html',
  ],
  ['2020-07-02', { '_config.yml': 'timezone: Europe/Oslo' }, '2020-07-01T22:00:00Z', '/2020/07/02/nets.html'],
  [
    '2020-07-02 23:00 +0000',
    { '_config.yml': 'timezone: Asia/Tokyo' },
    '2020-07-02T23:00:00Z',
    '/2020/07/03/nets.html',
  ],
  ['2020-07-02 23:00', { '_config.yml': 'timezone: Moon/Base' }, '2020-07-02T23:00:00Z', '/2020/07/02/nets.html'],
  ['2020-07-02 9:30 pm', { 'hugo.toml': 'timeZone = "Asia/Tokyo"' }, '2020-07-02T12:30:00Z', '/2020/07/02/nets/'],
  ['2020-07-02T23:00:00Z', { 'hugo.toml': 'timeZone = "Asia/Tokyo"' }, '2020-07-02T23:00:00Z', '/2020/07/02/nets/'],
])('a date %s with %j is %s, and the address %s (P-503)', async (date, config, published, link) => {
  const isJekyll = '_config.yml' in config
  const name = isJekyll ? '_posts/2020-01-01-nets.md' : 'content/post/nets.md'
  const hugo = '\n[permalinks]\npost = "/:year/:month/:day/:filename/"'
  const files = isJekyll ? config : { 'hugo.toml': `${config['hugo.toml']}${hugo}` }
  const { stories } = await read({ ...files, [name]: `%{title: Nets, date: "${date}"} | Rain` })
  expect(stories.get(name)).toMatchObject({ publishedAt: Date.parse(published), link })
})

test('configurations in JavaScript are named, with what to do: they are read, and not run', async () => {
  const script = 'configuration in JavaScript, which is not run (compare addresses with the site; else use --permalink)'
  const eleventy = await read({
    'eleventy.config.js': 'export default () => ({})',
    'posts/posts.11tydata.js': 'module.exports = { permalink: () => "/x/" }',
    'posts/a.md': '%title: A | Rain',
  })
  expect(eleventy.left).toEqual([`${script}: eleventy.config.js`, `${script}: posts/posts.11tydata.js`])
  fs.rmSync(dir, { recursive: true })
  const astro = await read({ 'astro.config.mjs': 'export default {}', 'src/content/blog/a.md': '%title: A | Rain' })
  expect(astro.left).toEqual([`${script}: astro.config.mjs`])
})
