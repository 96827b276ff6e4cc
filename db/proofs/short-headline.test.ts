import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { duplicateArticle } from '#db/commands/article/duplicate-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { archiveDay } from '#db/queries/article/archive.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { publicSheet } from '#db/queries/front/front-sheet.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { storiesOnFront } from '#db/queries/front/stories-on-front.ts'
import { mostRead } from '#db/queries/reads/most-read-ids.ts'
import { search } from '#db/queries/search/search.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, DAY, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { listGraph } from '#domain/seo/list-graph.ts'

const FULL = 'The ferry between the two harbours is late again'
const SHORT = 'Ferry late'
const SET = { shortHeadline: SHORT, longRead: 'yes' } as const
const UNSET = { shortHeadline: '', longRead: null } as const
const TERMS = { topics: ['the-strait'], authors: ['yusra-lindt'], source: { name: 'Wire', url: null } }

let room: ReturnType<typeof testNewsroom>
let other: ReturnType<typeof testNewsroom>
let story: { id: number; version: number; slug: string }
beforeEach(() => {
  room = testNewsroom()
  other = testNewsroom()
  openSections(room.db)
  story = aStory(room.db, FULL, TERMS)
})
afterEach(() => {
  room.close()
  other.close()
})

function save(fields: ArticleFields): void {
  const { version } = must(saveArticle(room.db, OTTILIE, { ...story, fields }, NOON + MINUTE))
  story = { ...story, version }
}
function publish(fields: ArticleFields): void {
  save(fields)
  must(publishArticle(room.db, OTTILIE, { ...story, kind: 'minor' }, NOON + MINUTE))
}
async function exported(name: string): Promise<{ dir: string; text: string }> {
  const dir = path.join(room.dir, name)
  await exportNewsroom(room.dir, dir, { signal: new AbortController().signal })
  return { dir, text: fs.readFileSync(path.join(dir, 'stories.ndjson'), 'utf8') }
}

test('a short headline and a long read go through preview, publication, copy and restored version', () => {
  save(SET)
  expect(deskArticle(room.db, story)).toMatchObject({ headline: FULL, ...SET, hasChangesNotOut: true })
  expect(articlePreview(room.db, story)).toMatchObject({ headline: FULL, ...SET })
  expect(articlePage(room.db, story)).toMatchObject(UNSET)
  publish({})
  expect(articlePage(room.db, story)).toMatchObject({ headline: FULL, ...SET })
  const copy = must(duplicateArticle(room.db, OTTILIE, story, NOON + MINUTE))
  expect(deskArticle(room.db, copy)).toMatchObject(SET)
  publish(UNSET)
  expect(articlePage(room.db, story)).toMatchObject(UNSET)
  const numbers = [1, 2, 3, 4].filter((number) => deskRevision(room.db, { ...story, number })?.shortHeadline === SHORT)
  const back = must(restoreRevision(room.db, OTTILIE, { ...story, number: numbers[0] ?? 0 }, NOON + DAY))
  expect(deskArticle(room.db, story)).toMatchObject({ ...SET, hasChangesNotOut: true })
  must(restoreRevision(room.db, OTTILIE, { ...story, ...back, number: 1 }, NOON + DAY))
  expect(deskArticle(room.db, story)).toMatchObject({ ...UNSET, hasChangesNotOut: false })
})

test('a story without them is stored, hashed and exported as before they existed', async () => {
  const without = { hash: newsHash(room.db), ...(await exported('without')) }
  const kept = () => room.db.$client.prepare('select fields from revisions order by id').pluck().all().join('\n')
  expect(kept() + without.text).not.toMatch(/shortHeadline|longRead|short_headline|long_read/)
  const hashes = ['articles', 'published'].flatMap((table) =>
    ['short_headline', 'long_read'].map((column) => {
      room.db.$client.exec(`update ${table} set ${column} = 'yes'`)
      return newsHash(room.db)
    }),
  )
  expect(new Set([without.hash, ...hashes]).size).toBe(5)
  publish(SET)
  const { dir, text } = await exported('with')
  expect(text).toContain(`"short_headline":"${SHORT}","long_read":"yes"`)
  await importNewsroom(other.db, other.dir, dir, { signal: new AbortController().signal }, NOON + DAY)
  expect(newsHash(other.db)).toBe(newsHash(room.db))
  expect(articlePage(other.db, story)).toMatchObject({ headline: FULL, ...SET })
})

/** Readers' lists, and the headline that they show of the story. */
const LISTS: Record<string, () => string | undefined> = {
  front: () => frontPage(room.db).lead?.headline,
  'a receipt of the front': () => storiesOnFront(frontPage(room.db))[0]?.headline,
  'a slot on the desk': () => publicSheet(room.db).stories[0]?.headline,
  'most read': () => mostRead(room.db, { list: 'front', limit: 5 })[0]?.headline,
  latest: () => listPage(room.db, 'front', 1)?.items.at(-1)?.headline,
  section: () => sectionFront(room.db, { slug: 'world', page: 1 })?.list.items.at(-1)?.headline,
  topic: () => listPage(room.db, 'topic:1', 1)?.items[0]?.headline,
  author: () => listPage(room.db, 'author:2', 1)?.items[0]?.headline,
  source: () => listPage(room.db, 'source:1', 1)?.items[0]?.headline,
  archive: () => archiveDay(room.db, { year: 2026, month: 11, day: 24 })?.items.at(-1)?.headline,
  'older story': () => {
    const article = articlePage(room.db, { slug: 'tides' })
    return article ? relatedStories(room.db, { article, limit: 3 }).older?.headline : undefined
  },
}
/** Places that keep the headline. */
const KEPT: Record<string, () => string | undefined> = {
  'its page': () => articlePage(room.db, story)?.headline,
  feed: () => feedItems(room.db, { list: null, limit: 5 }).at(-1)?.headline,
  'news sitemap': () => newsSitemap(room.db).at(-1)?.headline,
  search: () => search(room.db, { q: 'harbours', page: 1 }).hits[0]?.headline,
  'marked words of a search': () => {
    const parts = search(room.db, { q: 'harbours', page: 1 }).hits[0]?.headlineParts
    return parts?.map((part) => (typeof part === 'string' ? part : part.text)).join('')
  },
  'structured data of a list': () => {
    const stories = listPage(room.db, 'topic:1', 1)?.items ?? []
    const graph = listGraph({ path: '/', name: 'List', stories }, { site: aSite({}), origin: '', home: 'Home' })
    return [FULL, SHORT].find((words) => JSON.stringify(graph).includes(words))
  },
}
const said = (of: Record<string, () => string | undefined>) =>
  Object.fromEntries(Object.entries(of).map(([name, read]) => [name, read()]))
const all = (of: object, words: string) => Object.fromEntries(Object.keys(of).map((name) => [name, words]))

test('fronts and lists show the short headline, all else the whole one; a minor fix marks every list (P-249)', () => {
  aStory(room.db, 'Tides', {}, NOON + 2)
  must(saveFront(room.db, OTTILIE, { version: 0, slots: { ...emptyFront(), lead: story.id } }, NOON))
  room.db.$client.exec(
    `insert into most_read (list, within, position, article_id) values ('front', '24h', 1, ${story.id})`,
  )
  expect(said(LISTS)).toEqual(all(LISTS, FULL))
  const marked = room.db.$client.prepare<[number], string>('select tag from changes where seq > ?').pluck()
  const before = Number(room.db.$client.prepare('select max(seq) from changes').pluck().get())
  publish(SET)
  expect(said(LISTS)).toEqual(all(LISTS, SHORT))
  expect(said(KEPT)).toEqual(all(KEPT, FULL))
  const lists = ['front', 'section:1', 'topic:1', 'author:2', 'source:1'].map((list) => `list:${list}`)
  const tags = [...lists, `article:${story.id}`, 'day:2026-11-24']
  expect(marked.all(before)).toEqual(expect.arrayContaining(tags))
  const lead = { story: story.id, headline: 'In its slot' }
  must(saveFront(room.db, OTTILIE, { version: 1, slots: { ...emptyFront(), lead } }, NOON))
  expect(frontPage(room.db).lead).toMatchObject({ headline: 'In its slot', fullHeadline: 'In its slot' })
})

test('a record brings a short headline, one without keeps it, and what an editor set stays', async () => {
  const file = path.join(other.dir, 'in.ndjson')
  const record = { id: 1, headline: FULL, body_html: '<p>It is late.</p>', sections: ['world'], slug: 'ferry' }
  const warned: string[] = []
  const reporter = { refused: (_: number, what: string) => void warned.push(what), warned: () => {} }
  const runImport = async (fields: object) => {
    fs.writeFileSync(file, JSON.stringify({ ...record, published_at: '2024-03-01T08:00:00Z', ...fields }))
    const { made, updated, unchanged } = await importNdjson(other.db, other.dir, { file, media: null }, reporter, NOON)
    return [made, updated, unchanged, articlePage(other.db, { slug: 'ferry' })?.shortHeadline]
  }
  expect(await runImport({ short_headline: SHORT })).toEqual([1, 0, 0, SHORT])
  expect(await runImport({})).toEqual([0, 0, 1, SHORT])
  expect(await runImport({ short_headline: 'Late' })).toEqual([0, 1, 0, 'Late'])
  const id = Number(other.db.$client.prepare('select id from articles').pluck().get())
  const { version = 0 } = deskArticle(other.db, { id }) ?? {}
  must(saveArticle(other.db, OTTILIE, { id, version, fields: { longRead: 'no', shortHeadline: 'Mine' } }, NOON))
  expect(await runImport({ short_headline: 'Late', standfirst: 'New.' })).toEqual([0, 0, 0, 'Late'])
  expect(deskArticle(other.db, { id })).toMatchObject({ longRead: 'no', shortHeadline: 'Mine' })
  expect(warned).toEqual([])
})
