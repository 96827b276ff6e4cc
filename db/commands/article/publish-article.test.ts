import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import {
  ADMIN,
  aDocument,
  aDraft,
  aStory,
  changedStory,
  DAY,
  MINUTE,
  must,
  NOON,
  OTTILIE,
  openSections,
  TAMSIN,
} from '#db/testing/cast.ts'

const paper = newsroomForEach(openSections)

const all = (sql: string, ...params: unknown[]) => paper.db.$client.prepare(sql).all(...params)
const one = (sql: string, ...params: unknown[]) =>
  paper.db.$client.prepare<unknown[], Record<string, unknown>>(sql).get(...params)
const tagsSince = (seq: number) =>
  paper.db.$client.prepare('select tag from changes where seq > ? order by tag').pluck().all(seq)
const publish = (id: number, version: number, more: object = {}, now = NOON) =>
  publishArticle(paper.db, OTTILIE, { id, version, kind: 'update', ...more }, now)

test('a publication puts the story on its lists, in the search and under its address, and names what changed', () => {
  const draft = aDraft(paper.db, 'The strait opens', {
    sections: ['world', 'politics'],
    topics: ['the-strait'],
    authors: ['ruben-achterberg'],
  })
  const before = noteOf(paper.db).seq
  const out = must(publish(draft.id, draft.version))
  expect(out).toMatchObject({ path: '/article/the-strait-opens', publishedAt: NOON, status: 'published' })
  expect(all('select list from listings order by list')).toEqual(
    ['author:1', 'front', 'section:1', 'section:2', 'topic:1'].map((list) => ({ list })),
  )
  expect(all("select rowid from search_index where search_index match 'lantern'")).toEqual([{ rowid: draft.id }])
  expect(tagsSince(before)).toEqual([
    'address:/article/the-strait-opens',
    `article:${draft.id}`,
    'day:2026-11-24',
    ...['author:1', 'front', 'section:1', 'section:2', 'topic:1'].map((list) => `list:${list}`),
    'lists',
    'month:2026-11',
    'months',
    'news',
    'search',
  ])
})

test('a save changes no public byte: neither the public row, nor the search, nor the change log (P-27)', () => {
  const story = aStory(paper.db, 'Night trains return')
  const seen = () => [
    all('select * from published'),
    all('select * from listings'),
    all('select * from changes'),
    all('select * from search_index'),
  ]
  const before = seen()
  must(
    saveArticle(
      paper.db,
      OTTILIE,
      {
        id: story.id,
        version: story.version,
        fields: { headline: 'Other', document: aDocument('Other.'), sections: ['politics'], slug: 'other' },
      },
      NOON + MINUTE,
    ),
  )
  expect(seen()).toEqual(before)
  expect(one('select headline, has_changes_not_out changes from articles')).toEqual({ headline: 'Other', changes: 1 })
})

test('a minor fix changes no date, an update the modified date, and nothing the first one (P-21)', () => {
  const story = aStory(paper.db, 'Night trains return')
  const dates = () => one('select published_at p, modified_at m from published')
  const minor = changedStory(paper.db, story)
  must(publish(story.id, minor.version, { kind: 'minor' }, NOON + DAY))
  expect(dates()).toEqual({ p: NOON, m: NOON })
  const update = changedStory(paper.db, minor)
  must(publish(story.id, update.version, { kind: 'update' }, NOON + 2 * DAY))
  expect(dates()).toEqual({ p: NOON, m: NOON + 2 * DAY })
})

test('a correction needs its note and is kept with it (P-234)', () => {
  const story = aStory(paper.db, 'Night trains return')
  expect(publish(story.id, story.version, { kind: 'correction' })).toMatchObject({
    code: 'correction-needs-note',
    field: 'note',
  })
  must(publish(story.id, story.version, { kind: 'correction', note: 'It was nine years.' }, NOON + MINUTE))
  expect(all("select note from publications where kind = 'correction'")).toEqual([{ note: 'It was nine years.' }])
})

test('moving a story to another section and address names both, and the old address stays its own', () => {
  const story = aStory(paper.db, 'Night trains return')
  const saved = must(
    saveArticle(
      paper.db,
      OTTILIE,
      { id: story.id, version: story.version, fields: { sections: ['politics'], slug: 'sleepers-return' } },
      NOON,
    ),
  )
  const before = noteOf(paper.db).seq
  must(publish(story.id, saved.version, {}, NOON + MINUTE))
  expect(tagsSince(before)).toEqual(
    expect.arrayContaining([
      'list:section:1',
      'list:section:2',
      'address:/article/night-trains-return',
      'address:/article/sleepers-return',
    ]),
  )
  const other = aDraft(paper.db, 'Another')
  expect(
    saveArticle(
      paper.db,
      OTTILIE,
      { id: other.id, version: other.version, fields: { slug: 'night-trains-return' } },
      NOON,
    ),
  ).toMatchObject({ code: 'slug-taken' })
})

test('an invalid publication is refused, and nothing of it is stored (P-234)', () => {
  const draft = aDraft(paper.db, 'Half a story', { sections: [] })
  expect(publish(draft.id, draft.version)).toMatchObject({ code: 'no-section', field: 'sections' })
  const untitled = aDraft(paper.db, 'x', { headline: '' })
  expect(publish(untitled.id, untitled.version)).toMatchObject({ code: 'no-headline' })
  const embargoed = aDraft(paper.db, 'Later', { embargoUntil: new Date(NOON + DAY).toISOString() })
  expect(publish(embargoed.id, embargoed.version)).toMatchObject({ code: 'embargoed' })
  expect(publish(embargoed.id, embargoed.version, { at: NOON + MINUTE })).toMatchObject({ code: 'embargoed' })
  const own = aDraft(paper.db, 'Own', {}, TAMSIN)
  expect(publishArticle(paper.db, TAMSIN, { id: own.id, version: own.version, kind: 'update' }, NOON)).toMatchObject({
    code: 'not-allowed',
  })
  expect(
    publishArticle(paper.db, TAMSIN, { id: draft.id, version: draft.version, kind: 'update' }, NOON),
  ).toMatchObject({ code: 'not-found' })
  expect(publish(own.id, own.version - 1)).toMatchObject({ code: 'changed-meanwhile' })
  const frozen = "revisions where why <> 'saved'"
  for (const table of ['published', 'listings', frozen, 'publications', 'search_index'])
    expect(all(`select * from ${table}`)).toEqual([])
})

test('a withdrawal removes the story everywhere; published again it keeps its first date (P-6)', () => {
  const story = aStory(paper.db, 'Night trains return')
  const before = noteOf(paper.db).seq
  must(withdrawArticle(paper.db, ADMIN, { id: story.id, reason: 'The document was forged.' }, NOON + MINUTE))
  for (const table of ['published', 'listings', 'search_index']) expect(all(`select * from ${table}`)).toEqual([])
  expect(tagsSince(before)).toEqual(
    expect.arrayContaining(['list:front', 'list:section:1', 'address:/article/night-trains-return']),
  )
  expect(one('select status from articles')).toEqual({ status: 'withdrawn' })
  must(publish(story.id, story.version, {}, NOON + DAY))
  expect(one('select published_at p from published')).toEqual({ p: NOON })
  expect(all('select * from withdrawals')).toEqual([])
})

test('a scheduled version is published unchanged, on time and once, whatever was written since (P-105, P-235)', () => {
  const draft = aDraft(paper.db, 'Night trains return')
  expect(must(publish(draft.id, draft.version, { at: NOON + DAY }))).toMatchObject({
    status: 'scheduled',
    publishedAt: NOON + DAY,
  })
  must(saveArticle(paper.db, OTTILIE, { id: draft.id, version: draft.version, fields: { headline: 'Not yet' } }, NOON))
  expect(runDueJobs(paper.db, NOON + DAY - 1)).toEqual([])
  expect(all('select * from published')).toEqual([])
  expect(runDueJobs(paper.db, NOON + DAY)).toMatchObject([{ articleId: draft.id, done: true }])
  expect(runDueJobs(paper.db, NOON + 2 * DAY)).toEqual([])
  expect(all('select headline from published')).toEqual([{ headline: 'Night trains return' }])
})

test('an embargo set after scheduling holds the story back: it waits on the desk as a draft', () => {
  const draft = aDraft(paper.db, 'Night trains return')
  must(publish(draft.id, draft.version, { at: NOON + DAY }))
  const embargoUntil = new Date(NOON + 2 * DAY).toISOString()
  must(
    saveArticle(paper.db, OTTILIE, { id: draft.id, version: draft.version, fields: { embargoUntil } }, NOON + MINUTE),
  )
  expect(runDueJobs(paper.db, NOON + DAY)).toMatchObject([{ done: false, because: 'embargoed' }])
  expect(one('select status from articles')).toEqual({ status: 'draft' })
  expect(all('select * from published')).toEqual([])
})

test('a revision never changes', () => {
  aStory(paper.db, 'Night trains return')
  expect(() => paper.db.$client.exec("update revisions set fields = '{}'")).toThrow('a revision never changes')
})

const revisionsOf = (id: number) => all('select id from revisions where article_id = ?', id).length
const correct = (id: number, version: number, note: string) => publish(id, version, { kind: 'correction', note })

test('a public version is not published again, and publishing never raises the version (P-241, P-313)', () => {
  const { id, version } = aStory(paper.db, 'The strait opens')
  const before = revisionsOf(id)
  expect(before).toBeGreaterThan(0)
  for (const kind of ['update', 'minor'] as const)
    for (const at of [undefined, NOON + DAY])
      expect(publish(id, version, { kind, at })).toMatchObject({
        code: 'already-public',
        details: { path: '/article/the-strait-opens', version },
      })
  expect(revisionsOf(id)).toBe(before)
  expect(all('select 1 from jobs')).toEqual([])
  const saved = must(saveArticle(paper.db, OTTILIE, { id, version, fields: { kicker: 'Sea' } }, NOON))
  expect(must(publish(id, saved.version)).version).toBe(saved.version)
  expect(one('select version from articles where id = ?', id)).toEqual({ version: saved.version })
  expect(publish(id, saved.version)).toMatchObject({ code: 'already-public' })
})

test('a correction of the public version is published once for each note', () => {
  const { id, version } = aStory(paper.db, 'The strait opens')
  must(correct(id, version, 'It is 40 miles wide, not 14.'))
  expect(correct(id, version, 'It is 40 miles wide, not 14.')).toMatchObject({ code: 'already-public' })
  must(correct(id, version, 'It opened on Monday.'))
  expect(all("select note from publications where kind = 'correction'")).toHaveLength(2)
})

test('a withdrawn story can be published again unchanged', () => {
  const { id, version } = aStory(paper.db, 'The strait opens')
  must(withdrawArticle(paper.db, OTTILIE, { id }, NOON))
  must(publish(id, version))
  expect(publish(id, version)).toMatchObject({ code: 'already-public' })
})

test('rescheduling the same text adds no revision', () => {
  const { id, version } = aDraft(paper.db, 'The strait opens')
  must(publish(id, version, { at: NOON + MINUTE }))
  const before = revisionsOf(id)
  must(publish(id, version, { at: NOON + DAY }))
  expect(revisionsOf(id)).toBe(before)
  const saved = must(saveArticle(paper.db, OTTILIE, { id, version, fields: { kicker: 'Sea' } }, NOON))
  must(publish(id, saved.version, { at: NOON + DAY }))
  expect(revisionsOf(id)).toBe(before + 1)
  runDueJobs(paper.db, NOON + DAY)
  expect(one('select status, version from articles where id = ?', id)).toMatchObject({ status: 'published' })
})
