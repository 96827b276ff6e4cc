import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { restorePage } from '#db/commands/pages/restore-page.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { AUTHOR, createTerm } from '#db/commands/taxonomy/term.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { collectReading } from '#db/engine/reading.ts'
import { write } from '#db/engine/write.ts'
import { STORY } from '#db/export/content-tables.ts'
import { tableReader } from '#db/export/rows.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { sweepPageStore } from '#db/page-store/sweep-page-store.ts'
import { storedPage } from '#db/page-store/testing/stored-page.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { listEvents } from '#db/queries/audit/list-events.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { replacementView } from '#db/queries/names/replacement-view.ts'
import { deskPage, pageRevisionsOf } from '#db/queries/pages/desk-pages.ts'
import { pageRevisions } from '#db/schema/tables.ts'
import {
  aDocument,
  aStory,
  changedStory,
  DAY,
  MINUTE,
  must,
  NOON,
  openSections,
  OTTILIE,
  TAMSIN,
} from '#db/testing/cast.ts'

const room = newsroomForEach(openSections)
const forms = [{ form: 'Vestergaard', replacement: 'a man' }]
const LATER = NOON + DAY

const story = (more = {}) =>
  aStory(room.db, 'Vestergaard sails', { document: aDocument('Here is Vestergaard.', 'And Ida Vestergaard.'), ...more })
const occurrences = (id: number) => namePreview(room.db, { forms, story: id }).stories[0]?.occurrences ?? []
const chosen = (id: number) => ({
  id,
  keys: occurrences(id).flatMap(({ key, before }) => (before.endsWith('Ida ') ? [] : key)),
})
const replace = (stories: { id: number; keys: string[] }[], more: { batch?: string; by?: typeof OTTILIE } = {}) =>
  replaceNames(room.db, more.by ?? OTTILIE, { forms, batch: more.batch ?? 'one', stories }, LATER)
const shown = (id: number) => JSON.stringify(deskArticle(room.db, { id }))

test('a reporter replaces nothing, and a batch belongs to one person and one name', () => {
  const { id } = story()
  expect(replace([chosen(id)], { by: TAMSIN })).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(shown(id)).toContain('Vestergaard sails')
  must(replace([chosen(id)]))
  const other = [{ form: 'Ida', replacement: 'she' }]
  expect(replaceNames(room.db, OTTILIE, { forms: other, batch: 'one', stories: [] }, LATER)).toMatchObject({
    code: 'not-possible',
  })
})

test('one new revision, the dates of before, and an audit log without the name (P-615)', () => {
  const { id, slug } = story()
  const before = articlePage(room.db, { slug })
  const revisions = () =>
    Number(room.db.$client.prepare('select count(*) from revisions where article_id = ?').pluck().get(id))
  const kept = revisions()
  const done = must(replace([chosen(id)]))
  expect(done).toMatchObject({ stories: 1, missed: 0 })
  const after = articlePage(room.db, { slug: 'a-man-sails' })
  expect(after).toMatchObject({
    headline: 'A man sails',
    publishedAt: before?.publishedAt,
    modifiedAt: before?.modifiedAt,
  })
  expect(JSON.stringify(after?.document)).toContain('And Ida Vestergaard.')
  expect(revisions()).toBe(kept + 1)
  const [event] = must(listEvents(room.db, OTTILIE, {})).items
  expect([event?.what, event?.details]).toEqual(['article.name-replaced', { replacement: done.id }])
  expect(must(replacementView(room.db, OTTILIE, { id: done.id }))).toMatchObject({
    forms,
    stories: [{ id, headline: 'A man sails', replaced: done.replaced }],
  })
})

test('what was changed since it was shown is not replaced, and is counted', () => {
  const { id, version } = story()
  const seen = chosen(id)
  must(saveArticle(room.db, OTTILIE, { id, version, fields: { headline: 'When Vestergaard sails' } }, NOON + MINUTE))
  expect(must(replace([seen])).missed).toBe(0)
  expect(deskArticle(room.db, { id })?.headline).toBe('When Vestergaard sails')
  expect(must(replace([{ id, keys: ['none-0'] }], { batch: 'two' }))).toMatchObject({ replaced: 0, missed: 1 })
})

test('changes that are not public stay so, and what is scheduled goes out without the name', () => {
  const one = story()
  const { version } = changedStory(room.db, one, NOON + MINUTE)
  const at = LATER + MINUTE
  must(
    publishArticle(
      room.db,
      OTTILIE,
      { id: one.id, version, kind: 'correction', note: 'Vestergaard sailed.', at },
      NOON + MINUTE,
    ),
  )
  must(replace([chosen(one.id)]))
  expect(articlePage(room.db, { slug: 'a-man-sails' })?.kicker).toBe('')
  runDueJobs(room.db, at)
  const out = articlePage(room.db, { slug: 'a-man-sails' })
  expect([out?.kicker, out?.corrections[0]?.note]).toEqual([`Version ${one.version}`, 'A man sailed.'])
})

test('an earlier revision that goes out again goes out without the name (P-617)', () => {
  const { id } = story()
  const revisionId = Number(room.db.$client.prepare('select published_revision_id from articles').pluck().get())
  must(replace([chosen(id)]))
  const out = { articleId: id, revisionId, kind: 'minor' as const, note: null, by: OTTILIE.id }
  must(write(room.db, (tx) => makePublic(tx, { ...out, content: readRevision(tx, revisionId) }, LATER)))
  const page = articlePage(room.db, { slug: 'a-man-sails' })
  expect(JSON.stringify(page?.document)).toContain('Here is a man.')
})

test('an export has every revision without the name, and no table of names (P-619)', () => {
  const { id } = story()
  must(replace([chosen(id)]))
  const rows = STORY.flatMap((one) => {
    const { name, tell, rows: all } = tableReader(room.db, one)
    return name === 'addresses' ? [] : all.all(id).map(tell)
  })
  expect(rows.length).toBeGreaterThan(5)
  expect(JSON.stringify(rows).replaceAll('Ida Vestergaard', '')).not.toMatch(/vestergaard/i)
})

test('stored pages with the name are stale, and the sweep removes their bytes (P-618)', () => {
  preparePageStore(room.dir, { build: 'one', maxBytes: 64_000_000, note: noteOf(room.db) })
  const store = new PageStoreWriter({ file: pageStoreFile(room.dir), maxBytes: 64_000_000 })
  const { id, slug } = story()
  const tags = new Set<string>()
  const page = collectReading(tags, () => articlePage(room.db, { slug }))
  const row = storedPage({ key: `/article/${slug}`, note: noteOf(room.db), tags: [...tags] })
  store.write([{ ...row, body: Buffer.from(JSON.stringify(page)) }], noteOf(room.db))
  const bytes = () => store.client.serialize().toString('latin1')
  expect(bytes()).toContain('Here is Vestergaard')
  must(replace([chosen(id)]))
  const steps = sweepPageStore(store, { newsFile: `${room.dir}/news.db`, build: 'one', last: null })
  while (!steps.next().done);
  expect(bytes()).not.toMatch(/vestergaard/i)
  store.close()
})

test('a byline is listed and stays, and what is kept of a page is read without the name (P-652, P-653)', () => {
  const author = must(createTerm(room.db, OTTILIE, AUTHOR, { name: 'Vestergaard', bio: 'Vestergaard sails.' }, NOON))
  const page = must(createPage(room.db, OTTILIE, { title: 'Of Vestergaard' }, NOON))
  const { version } = must(publishPage(room.db, OTTILIE, { id: page.id, version: page.version }, NOON))
  const { stories } = namePreview(room.db, { forms })
  const byHand = stories.flatMap(({ of, occurrences }) => occurrences.map(({ name, isByHand }) => [of, name, isByHand]))
  expect(byHand).toEqual([
    ['page', 'Vestergaard', false],
    ['page', 'vestergaard', false],
    ['author', 'Vestergaard', false],
    ['author', 'Vestergaard', true],
    ['author', 'vestergaard', true],
  ])
  const all = stories.map(({ of, id, occurrences }) => ({ of, id, keys: occurrences.map(({ key }) => key) }))
  const done = must(replaceNames(room.db, OTTILIE, { forms, batch: 'one', stories: all }, LATER))
  expect(done).toMatchObject({ stories: 2, replaced: 3, missed: 2 })
  expect(room.db.$client.prepare('select name, slug, bio from authors where id = ?').get(author.id)).toEqual({
    name: 'Vestergaard',
    slug: 'vestergaard',
    bio: 'A man sails.',
  })
  expect(addressOf(room.db, '/of-vestergaard')).toMatchObject({ kind: 'moved', to: '/of-a-man' })
  const now = deskPage(room.db, page.id)
  expect([now?.title, now?.slug, now?.version]).toEqual(['Of a man', 'of-a-man', version + 1])
  expect(pageRevisionsOf(room.db, page.id).map(({ title }) => title)).toEqual(['Of a man'])
  must(restorePage(room.db, OTTILIE, { id: page.id, number: 1, version: version + 1 }, LATER))
  expect(deskPage(room.db, page.id)).toMatchObject({ title: 'Of a man', slug: 'of-a-man' })
  const { name, tell, rows } = tableReader(room.db, { table: pageRevisions, order: 'page_id, number' })
  expect([name, JSON.stringify(rows.all().map(tell))]).toEqual([name, expect.not.stringMatching(/vestergaard/i)])
})
