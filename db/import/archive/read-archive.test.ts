import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { type ReadableFormat, readArchive, recogniseArchive } from '#db/import/archive/read-archive.ts'
import { type ZipEntry, zipOf } from '#db/import/archive/testing/zip-of.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

async function read(entries: ZipEntry[], options: { site?: string; permalink?: string } = {}) {
  const file = path.join(dir, 'export.zip')
  fs.writeFileSync(file, zipOf(entries))
  const files = await openArchive([file])
  const format = await recogniseArchive(files)
  const items: ArchiveItem[] = []
  const given = { site: options.site ?? null, permalink: options.permalink ?? null }
  for await (const item of readArchive(files, format as ReadableFormat, given)) items.push(item)
  await files.close()
  return {
    format,
    items,
    left: items.flatMap(nameOf),
  }
}
const nameOf = (item: ArchiveItem): string[] =>
  item.kind === 'left'
    ? [`${item.what}: ${item.sample}`]
    : item.kind === 'problem'
      ? [`${item.place}: ${item.what}`]
      : []
const storiesOf = (items: ArchiveItem[]) => items.filter((item) => item.kind === 'story' || item.kind === 'page')

const GHOST = {
  db: [
    {
      meta: { exported_on: 1, version: '5.80.0' },
      data: {
        posts: [
          {
            id: 'p',
            uuid: 'u',
            title: 'Nets',
            slug: 'nets',
            html: '<p>Rain</p>',
            status: 'published',
            visibility: 'public',
            type: 'post',
          },
        ],
        posts_authors: [{ post_id: 'p', author_id: 'a', sort_order: 0 }],
        users: [{ id: 'a', name: 'Ana', slug: 'ana' }],
      },
    },
  ],
}

test('a zip of Ghost with its routes, redirects and pictures', async () => {
  const { format, items, left } = await read(
    [
      { name: 'coast/redirects.yaml', data: '301:\n  /old/: /nets/\n' },
      {
        name: 'coast/routes.yaml',
        data: 'collections:\n  /:\n    permalink: /blog/{slug}/\ntaxonomies:\n  author: /by/{slug}/\n',
      },
      { name: 'coast/coast.ghost.json', data: JSON.stringify(GHOST) },
      { name: 'coast/content/images/2024/03/quay.jpg', data: '?' },
      { name: 'coast/settings.json', data: '{}' },
      { name: 'coast/theme.zip', data: '?' },
    ],
    { site: 'https://coast.example' },
  )
  expect(format).toBe('ghost')
  expect(items.map(({ kind }) => kind)).toEqual(['site', 'author', 'story', 'redirect', 'problem', 'left'])
  expect(storiesOf(items)).toMatchObject([{ link: 'https://coast.example/blog/nets/' }])
  expect(left).toEqual(['coast/settings.json: it is no export of Ghost', 'file that is no story: coast/theme.zip'])
})

test('two exports of one Ghost have its redirects once', async () => {
  const { items } = await read([
    { name: 'a.json', data: `\ufeff${JSON.stringify(GHOST)}` },
    { name: 'b.json', data: JSON.stringify(GHOST) },
    { name: 'redirects.json', data: '[{"from":"/old/","to":"/nets/"}]' },
  ])
  expect(items.filter(({ kind }) => kind === 'redirect')).toHaveLength(1)
  expect(storiesOf(items)).toHaveLength(2)
})

const CSV = 'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n'

test('a zip of Substack; lists of subscribers are not read', async () => {
  const { format, items, left } = await read([
    {
      name: 'posts.csv',
      data: `${CSV}1.nets,2024-03-01T08:00:00.000Z,true,,newsletter,everyone,Nets,,\n2.none,,false,,newsletter,everyone,None,,\n`,
    },
    { name: 'posts/1.nets.html', data: '<p>Rain</p>' },
    { name: 'posts/9.stray.html', data: '<p>Stray</p>' },
    { name: 'posts/1.nets.opens.csv', data: 'reader@a.example' },
    { name: 'email_list.coast.csv', data: 'email\nreader@a.example\n' },
  ])
  expect(format).toBe('substack')
  expect(storiesOf(items)).toMatchObject([
    { slug: 'nets', html: '<p>Rain</p>', notes: [] },
    { slug: 'none', state: 'draft', notes: [{ what: 'text: the export has no file for it', isLost: true }] },
  ])
  expect(left.toSorted()).toEqual([
    'file that is no story: email_list.coast.csv',
    'file that is no story: posts/1.nets.opens.csv',
    'file that is no story: posts/9.stray.html',
  ])
  expect(JSON.stringify(items)).not.toContain('reader@a.example')
})

test('a folder of Markdown: bylines and terms before their story, the rest by name', async () => {
  const { format, items, left } = await read([
    {
      name: '_config.yml',
      data: 'title: Coast\nurl: https://coast.example\nbaseurl: /blog\nlang: en\npermalink: /:year/:title/\n',
    },
    { name: '_posts/2024-03-01-nets.md', data: '---\ntitle: Nets\nauthor: Ana\ntags: [boats]\n---\n![q](quay.jpg)' },
    { name: '_posts/quay.jpg', data: '?' },
    { name: '_posts/2024-03-02-bad.md', data: '---\ntitle: "Nets\n---\nText' },
    { name: '_posts/2024-03-03-page.html', data: '---\ntitle: Page\n---\n<p>*Text*</p>' },
    { name: '_layouts/default.html', data: '---\nlayout: base\n---\n{{ content }}' },
    { name: 'README.md', data: '# Read me' },
    { name: 'content/news/_index.md', data: '---\ntitle: News\n---\n' },
    { name: 'old.md', data: Buffer.from('---\ntitle: Größe\n---\nText', 'latin1') },
    { name: '../out.md', data: '---\ntitle: Out\n---\n' },
  ])
  expect(format).toBe('markdown')
  expect(items[0]).toEqual({ kind: 'site', name: 'Coast', links: ['https://coast.example/blog'], language: 'en' })
  expect(
    items.flatMap((item) =>
      'title' in item ? [item.title] : item.kind === 'left' || item.kind === 'problem' ? [] : [item.kind],
    ),
  ).toEqual(['site', 'author', 'term', 'Nets', 'Page', 'Größe'])
  expect(storiesOf(items)[0]).toMatchObject({
    link: '/blog/2024/nets/',
    otherLinks: ['/2024/nets/'],
    html: '<p><img src="_posts/quay.jpg" alt="q"></p>\n',
  })
  expect(left).toEqual([
    'file in another encoding (read as windows-1252): old.md',
    expect.stringMatching(/^_posts\/2024-03-02-bad\.md: ./) as string,
    'page of a section: content/news/_index.md',
    '../out.md: the file is refused: its name leads out of the archive',
    'file that is no story: _layouts/default.html',
    'file that is no story: README.md',
  ])
})

test('a CSV of redirects in a zip', async () => {
  const { format, items } = await read([{ name: 'redirects.csv', data: 'from,to,status\n/a,/b,308\n' }])
  expect([format, items]).toEqual(['redirects', [{ kind: 'redirect', from: '/a', to: '/b', status: 308 }]])
})

test('broken exports end nothing, and are named', async () => {
  expect((await read([{ name: 'a.json', data: '{"db":[{"meta":{},"data":{"posts":[' }])).left).toEqual([
    'a.json: it is no export of Ghost',
  ])
  expect((await read([{ name: 'posts.csv', data: `${CSV}"1,2\n` }])).left[0]).toMatch(/^posts\.csv: ./)
})

test('a head that ends within a letter is still UTF-8', async () => {
  const { format, items } = await read([{ name: 'a.md', data: `---\ntitle: ${'ö'.repeat(40_000)}\n---\nText` }])
  expect([format, storiesOf(items).length]).toEqual(['markdown', 1])
})
