import { expect, test } from 'vitest'
import { duplicateArticle } from '#db/commands/article/duplicate-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { replacePicture } from '#db/commands/media/replace-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { madeByInMonth } from '#db/queries/reads/made-by-in-month.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { media } from '#db/schema/tables.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { ADMIN, aDraft, aStory, DAY, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { aPicture, HARBOUR } from '#db/testing/seed.ts'
import { madeByCsv } from '#domain/article/lists/made-by-report.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const room = newsroomForEach((db) => {
  openSections(db)
  addCast(db)
})

const assisted = { how: 'assisted' as const, tool: 'Quill 2' }
const generated = { how: 'generated' as const, tool: '=Quill' }
const lead = { mediaId: HARBOUR, alt: 'A quay', caption: '', credit: '' }
const publish = (story: { id: number; version: number }, by = OTTILIE, at?: number) =>
  publishArticle(room.db, by, { ...story, kind: 'update', at }, NOON)

test('what made a story is saved, published with the name of whoever did it, kept and copied (P-631)', () => {
  const before = newsHash(room.db)
  const { id, version } = aStory(room.db, 'The tide tables', { madeBy: assisted })
  expect(articlePage(room.db, { slug: 'the-tide-tables' })?.madeBy).toEqual({ ...assisted, reviewer: 'Ottilie Marsh' })
  expect(newsHash(room.db)).not.toBe(before)
  const copy = must(duplicateArticle(room.db, OTTILIE, { id }, NOON))
  expect(deskArticle(room.db, { id: copy.id })?.madeBy).toEqual(assisted)
  const next = must(saveArticle(room.db, OTTILIE, { id, version, fields: { madeBy: null } }, NOON)).version
  must(publish({ id, version: next }, ADMIN))
  expect(articlePage(room.db, { slug: 'the-tide-tables' })?.madeBy).toBeNull()
  expect(deskRevision(room.db, { id, number: 1 })?.madeBy).toEqual(assisted)
  must(restoreRevision(room.db, OTTILIE, { id, version: next, number: 1 }, NOON))
  expect(deskArticle(room.db, { id })?.madeBy).toEqual(assisted)
})

test('a person publishes what an AI tool made, now or later, and answers for it by name (P-632)', () => {
  const draft = aDraft(room.db, 'The count', { madeBy: generated })
  expect(publish(draft, SYSTEM)).toMatchObject({ code: 'nobody-answers', field: 'madeBy' })
  expect(publish(draft, SYSTEM, NOON + DAY)).toMatchObject({ code: 'nobody-answers' })
  expect(publish(aDraft(room.db, 'Helped', { madeBy: assisted }), SYSTEM)).toMatchObject({ ok: true })
  must(publish(draft, ADMIN, NOON + DAY))
  runDueJobs(room.db, NOON + DAY)
  expect(articlePage(room.db, { slug: 'the-count' })?.madeBy).toEqual({ ...generated, reviewer: 'Casimir Rhode' })
  expect(articlePage(room.db, { slug: 'helped' })?.madeBy).toEqual(assisted)
})

test('a picture that AI made as its file says keeps stories back until its label is chosen (P-633)', () => {
  room.db
    .insert(media)
    .values({ ...aPicture(HARBOUR), sourceType: 'synthetic' })
    .run()
  const draft = aDraft(room.db, 'The quay', { lead })
  const refused = { code: 'picture-unlabelled', field: 'lead', details: { pictures: [{ id: HARBOUR }] } }
  expect(publish(draft)).toMatchObject(refused)
  expect(publish(draft, OTTILIE, NOON + DAY)).toMatchObject(refused)
  must(updatePicture(room.db, OTTILIE, { id: HARBOUR, version: 1, sourceType: 'synthetic' }, NOON))
  must(publish(draft, OTTILIE, NOON + DAY))

  // The file is replaced before the time comes.
  const { file, width, height, widths } = aPicture('f'.repeat(64))
  const shown = { file, width, height, widths, crops: {}, placeholder: '', likeness: null, isMoving: false }
  const by = { ...shown, content: 'f'.repeat(64), sourceType: 'composite' as const, hasCredentials: true }
  must(replacePicture(room.db, OTTILIE, { id: HARBOUR, by }, NOON))
  runDueJobs(room.db, NOON + DAY)
  expect(deskArticle(room.db, { id: draft.id })).toMatchObject({
    status: 'draft',
    missed: { because: 'picture-unlabelled' },
  })
})

test('a month’s report counts all public stories, and lists those in which AI took part (P-634)', () => {
  aStory(room.db, 'By hand')
  const helped = aStory(room.db, 'Helped', { madeBy: assisted })
  aStory(room.db, 'Made', { madeBy: generated })
  aDraft(room.db, 'Not public', { madeBy: generated })
  const report = madeByInMonth(room.db, { month: '2026-11' })
  expect(report).toMatchObject({ people: 1, assisted: 1, generated: 1 })
  expect(report.stories.map(({ headline, tool }) => [headline, tool])).toEqual([
    ['Made', '=Quill'],
    ['Helped', 'Quill 2'],
  ])
  expect(madeByInMonth(room.db, { month: '2026-10' })).toMatchObject({ people: 0, assisted: 0, generated: 0 })
  const lines = madeByCsv(report, 'https://halyard.example').split('\r\n')
  expect(lines.slice(1, 4).map((line) => line.slice(0, 15))).toEqual([
    '"people","1",""',
    '"assisted","1",',
    '"generated","1"',
  ])
  expect(lines[4]).toContain(`"'=Quill","Ottilie Marsh"`)
  expect(lines[5]).toContain(`"https://halyard.example/article/helped"`)
  expect(helped.id).toBe(report.stories[1]?.id)
})
