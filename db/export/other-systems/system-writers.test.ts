import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ExportFolder } from '#db/export/other-systems/export-folder.ts'
import { SYSTEM_WRITERS } from '#db/export/other-systems/system-writers.ts'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import type { OutgoingPicture, OutgoingStory } from '#domain/export/outgoing.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-test-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const mediaId = 'a'.repeat(64)
const picture: OutgoingPicture = {
  number: 1,
  file: '2026/11/quay.jpg',
  width: 8,
  height: 6,
  alt: '',
  caption: '',
  credit: '',
  made: '',
  at: 0,
}
const aStory = (id: number, words = 'Rain.'): OutgoingStory => ({
  kind: 'story',
  id,
  feedId: null,
  state: 'draft',
  slug: 'boats',
  path: '/article/boats',
  headline: 'Boats',
  standfirst: words,
  kicker: '',
  language: 'en',
  publishedAt: null,
  modifiedAt: 0,
  sections: [],
  topics: [],
  authors: [],
  lead: { mediaId, alt: '', caption: '', credit: '' },
  document: emptyDocument(),
  corrections: [],
  madeBy: null,
  source: null,
  sourceUrl: null,
  seo: {},
  formerSlugs: [],
})
const paper = {
  name: 'The Halyard',
  origin: 'https://halyard.example',
  language: 'en',
  zone: 'UTC',
  sections: [],
  topics: [],
  authors: [{ id: 1, slug: 'ana', name: 'Ana', bio: '' }],
}
const writerOf = (format: keyof typeof SYSTEM_WRITERS) =>
  SYSTEM_WRITERS[format](new ExportFolder(dir, false), { paper, mediaUrl: 'https://m.example', at: 0 })
const read = (name: string): string => fs.readFileSync(path.join(dir, name), 'utf8')

test('WordPress gets files of some megabytes, each whole by itself, with accounts and pictures', () => {
  const writer = writerOf('wxr')
  for (const id of [1, 2, 3]) writer.add(aStory(id, 'x'.repeat(5_000_000)), () => picture, [])
  writer.end()
  expect(fs.readdirSync(dir).toSorted()).toEqual(['guest-authors.xml', 'stories-1.xml', 'stories-2.xml'])
  const whole = ['stories-1.xml', 'stories-2.xml'].map((name) => [
    ...read(name).matchAll(/<rss|<wp:author>|CDATA\[(?:post|attachment)\]|<\/rss>/g),
  ])
  const post = 'CDATA[post]'
  expect(whole.map((found) => found.map(String))).toEqual([
    ['<rss', '<wp:author>', 'CDATA[attachment]', post, post, '</rss>'],
    ['<rss', '<wp:author>', 'CDATA[attachment]', post, '</rss>'],
  ])
  expect(read('guest-authors.xml')).not.toContain('<wp:author>')
})

test('Ghost gets one JSON, whose tables stand one after the other', () => {
  const writer = writerOf('ghost')
  for (const id of [1, 2]) writer.add(aStory(id), () => null, [])
  writer.end()
  const { db } = JSON.parse(read('import/ghost.json')) as { db: [{ data: Record<string, unknown[]> }] }
  const counts = Object.entries(db[0].data).map(([table, rows]) => [table, rows.length])
  expect(Object.fromEntries(counts)).toMatchObject({ posts: 2, posts_meta: 2, posts_authors: 0, users: 1, settings: 3 })
  expect(fs.readdirSync(path.join(dir, 'import'))).toEqual(['ghost.json'])
})

test('two drafts of one slug are two files of Markdown', () => {
  const writer = writerOf('markdown')
  for (const id of [1, 2]) writer.add(aStory(id), () => null, [])
  expect(fs.readdirSync(path.join(dir, 'posts')).toSorted()).toEqual(['boats-2.md', 'boats.md'])
})
