import { expect, test } from 'vitest'
import { type FileHead, recogniseFormat } from '#domain/import/recognise-format.ts'

const WXR =
  '<?xml version="1.0"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
const GHOST = '{"db":[{"meta":{"exported_on":1,"version":"5.80.0"},"data":{"benefits":[],"posts":[{"id":"1"'
const SUBSTACK = 'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n1.a,'
const MARKDOWN = '---\ntitle: Nets\n---\nText'

test.each<[string | null, FileHead[]]>([
  ['wordpress', [{ name: 'export.xml', head: WXR }]],
  ['wordpress', [{ name: 'export.txt', head: `\ufeff${WXR}` }]],
  ['ghost', [{ name: 'coast.ghost.2024-03-01.json', head: GHOST }]],
  ['markdown', [{ name: '_posts/2020-05-02-nets.html', head: MARKDOWN }]],
  ['ghost', [{ name: 'a.json', head: '{ "meta": {"exported_on": 1}, "data": {"posts": [' }]],
  ['ghost', [{ name: 'a.json', head: '{\n "data": {"posts": [{"id": 1' }]],
  [
    'ghost',
    [
      { name: 'redirects.json', head: '[{"from":"/a","to":"/b"}]' },
      { name: 'a.json', head: GHOST },
    ],
  ],
  [
    'substack',
    [
      { name: 'posts.csv', head: SUBSTACK },
      { name: 'posts/1.a.html', head: '<p>' },
    ],
  ],
  ['medium', [{ name: 'posts/2024-03-01_Nets-0a1b2c3d4e5f.html', head: '<article class="h-entry">' }]],
  ['medium', [{ name: 'posts/draft_Nets--0a1b2c3d4e.html', head: "<article class='h-entry'>" }]],
  [null, [{ name: 'posts/2024-03-01_Nets-0a1b2c3d4e5f.html', head: '<article>' }]],
  ['blogger', [{ name: 'feed.atom', head: "<feed xmlns='…'><id>tag:blogger.com,1999:blog-7</id>" }]],
  [null, [{ name: 'feed.atom', head: "<feed xmlns='…'><id>https://a.example/</id>" }]],
  [
    'markdown',
    [
      { name: 'README.md', head: '# Read me' },
      { name: 'posts/a.md', head: MARKDOWN },
    ],
  ],
  ['markdown', [{ name: 'a.mdx', head: '+++\ntitle = "Nets"\n' }]],
  ['redirects', [{ name: 'r.csv', head: 'source,target,regex,code\n' }]],
  ['redirects', [{ name: 'r.csv', head: '/a,/b,301\n' }]],
  ['ndjson', [{ name: 'a.ndjson', head: '{"id":1,"headline":"Nets"}\n{"id":2' }]],
  ['ndjson', [{ name: 'a.ndjson', head: `{"id":1,"body_html":"${'x'.repeat(100)}` }]],
  ['text', [{ name: 'story.txt', head: 'World\n\nThe Quay' }]],
  [null, [{ name: 'feed.xml', head: '<rss version="2.0"><channel><title>' }]],
  [null, [{ name: 'a.md', head: '# No front matter' }]],
  [null, [{ name: 'a.csv', head: 'name,age\n' }]],
  [null, [{ name: 'package.json', head: '{\n  "name": "coast",\n  "meta": {' }]],
  [null, []],
])('%s', (format, files) => {
  expect(recogniseFormat(files)).toBe(format)
})
