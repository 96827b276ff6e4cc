import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { readArchive, type ReadableFormat } from '#db/import/archive/read-archive.ts'
import { GOOD, tables, value } from '#db/import/archive/testing/hostile-ghost.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'

const RUNS = Number(process.env['BROKEN_EXPORTS'] ?? 120)

/** Everything that a folder with these files yields. */
async function itemsOf(format: ReadableFormat, files: Record<string, string>): Promise<ArchiveItem[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      fs.writeFileSync(path.join(folder, name), text)
    }
    const archive = await openArchive([folder])
    const items: ArchiveItem[] = []
    for await (const item of readArchive(archive, format, { site: 'https://old.example', permalink: null }))
      items.push(item)
    await archive.close()
    return items
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
const storyIn = (items: ArchiveItem[], title: string) =>
  items.find((item) => item.kind === 'story' && item.title === title)

test('Ghost: whatever stands in whatever table, a whole post comes', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.nat({ max: 4 }), async (broken, at) => {
      const posts = Array.isArray(broken.posts) ? broken.posts : []
      const all = { ...broken, posts: [...posts.slice(0, at), GOOD, ...posts.slice(at)] }
      const items = await itemsOf('ghost', { 'export.json': JSON.stringify({ db: [{ meta: {}, data: all }] }) })
      expect(storyIn(items, 'Quay opens')).toMatchObject({ id: 'good', state: 'public', html: '<p>Rain</p>' })
    }),
    { numRuns: RUNS },
  )
})

test('Ghost: whatever a list of routes or redirects holds, the posts come', async () => {
  const yaml = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'routes: [',
      'collections:\n  /: 7',
      'collections:\n  /x/{y}/:\n    permalink: /{{{slug/',
      '&a [*a, *a]',
      '301:\n  /a: /b\n302: 7',
    ),
    value.map((one) => JSON.stringify(one)),
  )
  const data = { posts: [GOOD] }
  await fc.assert(
    fc.asyncProperty(yaml, yaml, yaml, async (routes, redirects, json) => {
      const items = await itemsOf('ghost', {
        'export.json': JSON.stringify({ data }),
        'routes.yaml': routes,
        'redirects.yaml': redirects,
        'redirects.json': json,
      })
      expect(storyIn(items, 'Quay opens')).toBeDefined()
    }),
    { numRuns: RUNS },
  )
})

test('Substack: whatever its rows and texts hold, a whole post comes', async () => {
  const names = 'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url'
  const good = '9.quay-opens,2024-03-01T08:00:00.000Z,true,,newsletter,everyone,Quay opens,,'
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('../../etc/passwd', '1.a', 'true', 'podcast', '0000-00-00', '\u0000'),
  )
  const line = fc
    .array(cell, { maxLength: 11 })
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
  const html = fc.constantFrom(
    '<p',
    '<div class="poll-embed" data-attrs="{">',
    '<div data-attrs=\'{"a":1}\' class="digest-post-embed">',
    '<img src="x',
    '</div>',
    '<a class="footnote-anchor">1</a>',
    'Rain',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 4 }),
      fc.array(html, { maxLength: 8 }),
      fc.nat({ max: 4 }),
      async (lines, parts, at) => {
        const items = await itemsOf('substack', {
          'posts.csv': [names, ...lines.slice(0, at), good, ...lines.slice(at)].join('\n'),
          'posts/9.quay-opens.html': '<p>Rain</p>',
          'posts/1.a.html': parts.join(''),
        })
        expect(storyIn(items, 'Quay opens')).toMatchObject({ html: '<p>Rain</p>' })
      },
    ),
    { numRuns: RUNS },
  )
})

test('Markdown: whatever another file holds, a whole one comes', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    value.map((one) => `---\n${JSON.stringify(one)}\n---\n[a](`),
    fc.constantFrom(
      '---\n',
      '---\ntitle: [\n---',
      '+++\n=\n+++',
      '{\n',
      '---\ndate: 0000-00-00\ntags: {a: 1}\ncategories: 7\n---\n{{< a',
    ),
  )
  await fc.assert(
    fc.asyncProperty(text, text, async (first, second) => {
      const items = await itemsOf('markdown', {
        'content/a.md': first,
        'content/b/index.md': second,
        'content/quay.md': '---\ntitle: Quay opens\ndate: 2024-03-01\n---\nRain',
      })
      expect(storyIn(items, 'Quay opens')).toMatchObject({ html: expect.stringContaining('Rain') as string })
    }),
    { numRuns: RUNS },
  )
})
