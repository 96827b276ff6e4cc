import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsIn, ofKind } from '#db/import/archive/testing/wxr.ts'
import { type WxrTruth, writeWxr } from '#db/import/testing/wxr/write-wxr.ts'
import { PAGES } from '#db/import/testing/wxr/wxr-items.ts'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { missingWords } from '#domain/document/testing/words-kept.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { lostWords } from '#domain/import/testing/kept-words.ts'

const POSTS = 200
let dir: string
let truth: WxrTruth
let items: ArchiveItem[]
beforeAll(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wxr-truth-'))
  truth = await writeWxr(path.join(dir, 'export.xml'), { posts: POSTS, languages: ['en', 'de', 'fr', 'ar'] })
  items = await itemsIn(truth.files)
})
afterAll(() => fs.rmSync(dir, { recursive: true }))

test('everything of the export comes, and nothing of it is a problem', () => {
  expect(ofKind(items, 'problem')).toEqual([])
  expect([ofKind(items, 'story').length, ofKind(items, 'page').length]).toEqual([truth.stories, PAGES.length])
  expect(ofKind(items, 'author')).toHaveLength(60)
  const left = Map.groupBy(ofKind(items, 'left'), ({ what }) => what)
  expect([...left].map(([what, all]) => [what, all.length]).sort()).toEqual([
    ['comment', 25],
    ['nav_menu_item', 5],
    ['post (trash)', 2],
    ['revision', 5],
  ])
})

test('every story is what its post is', () => {
  const names = new Map(ofKind(items, 'author').map(({ id, name }) => [id, name]))
  const slugs = new Map(ofKind(items, 'term').map(({ id, slug }) => [id, slug]))
  const STATES = { publish: 'public', draft: 'draft', pending: 'pending', future: 'scheduled', private: 'private' }
  for (const story of ofKind(items, 'story')) {
    const post = truth.post(Number(story.id) - 100_000)
    const isDated = ['publish', 'future', 'private'].includes(post.status)
    expect({
      title: story.title,
      slug: story.slug,
      link: story.link,
      standfirst: story.standfirst,
      state: story.state,
      publishedAt: story.publishedAt,
      modifiedAt: story.modifiedAt,
      lead: story.lead,
      seo: story.seo.description,
      authors: story.authors.map((id) => names.get(id)),
      categories: story.categories.map((id) => slugs.get(id)),
      tags: story.tags.map((id) => slugs.get(id)),
    }).toEqual({
      title: post.title,
      slug: post.slug,
      link: post.link,
      standfirst: post.subtitle || post.excerpt,
      state: post.password === '' ? STATES[post.status as keyof typeof STATES] : 'password',
      publishedAt: isDated ? post.publishedAt : null,
      modifiedAt: post.modifiedAt,
      lead: post.lead ? String(post.lead.id) : null,
      seo: post.seo?.description ?? '',
      authors: (post.byline.length > 0 ? post.byline : [post.account]).map(({ name }) => name),
      categories: post.categories.map(({ slug }) => slug),
      tags: post.tags.map(({ slug }) => slug),
    })
    for (const slug of post.oldSlugs) expect(story.otherLinks.some((link) => link.includes(`/${slug}/`))).toBe(true)
  }
})

test('every word of every text arrives, and so do pictures, links and footnotes', () => {
  for (const story of ofKind(items, 'story')) {
    const { body } = truth.post(Number(story.id) - 100_000)
    const words = wordsOfHtml(
      [...body.texts, ...body.footnotes.map(({ content }) => content)]
        .join(' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;'),
    )
    expect({ id: story.id, ...lostWords(words, story.html) }).toEqual({ id: story.id, lost: [], dropped: [] })
    expect(missingWords(words, wordsOfHtml(story.html))).toEqual([])
    for (const { url } of body.pictures) expect(story.html).toContain(`src="${url}"`)
    for (const { href } of body.links) expect(story.html).toContain(`href="${href}"`)
    expect(story.notes.filter(({ isLost }) => isLost)).toEqual([])
  }
})

test('split into several files it is the same export', async () => {
  const split = await writeWxr(path.join(dir, 'split.xml'), {
    posts: POSTS,
    languages: ['en', 'de', 'fr', 'ar'],
    files: 3,
  })
  const byId = (all: ArchiveItem[]) => [...ofKind(all, 'story')].sort((a, b) => Number(a.id) - Number(b.id))
  expect(split.files).toHaveLength(3)
  expect(byId(await itemsIn(split.files))).toEqual(byId(items))
})

test('a later export has the same posts, some of them with more words', () => {
  // Nothing but the changed posts differs.
  return writeWxr(path.join(dir, 'later.xml'), {
    posts: POSTS,
    changed: 0.2,
    languages: ['en', 'de', 'fr', 'ar'],
  }).then(async (later) => {
    const before = new Map(ofKind(items, 'story').map((story) => [story.id, story]))
    const changed = ofKind(await itemsIn(later.files), 'story').filter(
      (story) => JSON.stringify(story) !== JSON.stringify(before.get(story.id)),
    )
    expect(changed.length).toBeGreaterThan(POSTS / 10)
    expect(changed.length).toBeLessThan(POSTS / 2.5)
    for (const story of changed) expect(story.modifiedAt).toBe(Date.UTC(2025, 6, 10, 12))
  })
})
