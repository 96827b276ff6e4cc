import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { restoreSource } from '#db/commands/taxonomy/restore-source.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRecall, deskRecalls } from '#db/queries/recalls/recalls.ts'
import { deskSource } from '#db/queries/taxonomy/desk-source.ts'
import { deskSources } from '#db/queries/taxonomy/desk-sources.ts'
import { people } from '#db/schema/tables.ts'
import { aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  const at = { createdAt: NOON, updatedAt: NOON }
  const { id, name, role } = OTTILIE
  room.db
    .insert(people)
    .values({ id: id ?? '', name, email: 'ottilie@halyard.example', role: role as 'editor', ...at })
    .run()
})
afterEach(() => room.close())

const wire = (fields: ArticleFields = {}): ArticleFields => ({ source: { name: 'Meridian Wire' }, ...fields })
const ofWire = (headline: string, fields?: ArticleFields) => aStory(room.db, headline, wire(fields))
const until = (licenceUntil: number | null, now = NOON) =>
  must(updateSource(room.db, OTTILIE, { id: 1, licenceUntil }, now))
const iso = (at: number) => new Date(at).toISOString()
const isOut = ({ slug }: { slug: string }) => articlePage(room.db, { slug }) !== null
const stand = ({ slug }: { slug: string }) => addressOf(room.db, `/article/${slug}`)
const detail = (now = NOON) => deskSource(room.db, { id: 1, now })

describe('the end of a licence', () => {
  test('withdraws on time the stories without a licence end of their own, and no others (P-47)', () => {
    const [one, two] = [ofWire('One'), ofWire('Two')]
    const later = ofWire('Later', { licenceUntil: iso(NOON + 3 * DAY) })
    const ours = aStory(room.db, 'Ours')
    const soon = aStory(room.db, 'Soon', { licenceUntil: iso(NOON + MINUTE) })
    until(NOON + DAY)
    advanceDay(room.db, NOON)
    expect(nextDueAt(room.db, NOON)).toBe(NOON + MINUTE)
    expect(runDueJobs(room.db, NOON + MINUTE)).toMatchObject([{ what: 'licence-end', articleId: soon.id }])
    expect(runDueJobs(room.db, NOON + DAY - 1)).toEqual([])
    expect([one, two, later, ours, soon].map(isOut)).toEqual([true, true, true, true, false])

    expect(runDueJobs(room.db, NOON + DAY).map(({ articleId }) => articleId)).toEqual([one.id, two.id])
    expect([one, two, later, ours].map(isOut)).toEqual([false, false, true, true])
    expect(stand(one)).toEqual({ kind: 'withdrawn', legal: false })
    expect(deskArticle(room.db, one)?.withdrawal?.reason).toBe('The licence with Meridian Wire ended.')
    // An end of licence in the past wakes the scheduler no more.
    expect(nextDueAt(room.db, NOON + DAY)).toBeGreaterThan(NOON + DAY)
    expect(checkNewsroom(room.db, '')).toEqual([])
  })

  test('takes more than one turn where there is much of it', () => {
    const all = Array.from({ length: 45 }, (_, n) => ofWire(`Story ${n}`))
    until(NOON + DAY)
    expect(runDueJobs(room.db, NOON + DAY)).toHaveLength(45)
    expect(all.some(isOut)).toBe(false)
  })

  test('refuses publications after it, immediate and scheduled (P-234)', () => {
    const { id, version } = aDraft(room.db, 'Late', wire())
    until(NOON + DAY)
    const publish = (now: number, at?: number) =>
      publishArticle(room.db, OTTILIE, { id, version, kind: 'update', ...(at === undefined ? {} : { at }) }, now)
    expect(publish(NOON, NOON + DAY)).toMatchObject({ code: 'licence-expired', details: { until: NOON + DAY } })
    must(publish(NOON, NOON + DAY - MINUTE))
    until(NOON + MINUTE)
    expect(runDueJobs(room.db, NOON + DAY)).toMatchObject([{ done: false, because: 'licence-expired' }])
    expect(publish(NOON + DAY)).toMatchObject({ code: 'licence-expired' })
    const own = must(
      saveArticle(room.db, OTTILIE, { id, version, fields: { licenceUntil: iso(NOON + 9 * DAY) } }, NOON + DAY),
    )
    must(publishArticle(room.db, OTTILIE, { id, version: own.version, kind: 'update' }, NOON + DAY))
  })

  test('an extended licence restores nothing by itself; a person can, with the former dates', async () => {
    const [one, two] = [ofWire('One'), ofWire('Two')]
    until(NOON + DAY)
    runDueJobs(room.db, NOON + DAY)
    expect(detail(NOON + DAY)).toMatchObject({ out: 0, ended: 2, returnable: 0 })
    until(NOON + 9 * DAY, NOON + 2 * DAY)
    runDueJobs(room.db, NOON + 2 * DAY)
    expect([one, two].map(isOut)).toEqual([false, false])
    expect(detail(NOON + 2 * DAY)).toMatchObject({ out: 0, ended: 2, returnable: 2 })

    expect(await restoreSource(room.db, TAMSIN, { id: 1 }, NOON + 2 * DAY)).toMatchObject({ code: 'not-allowed' })
    expect(must(await restoreSource(room.db, OTTILIE, { id: 1 }, NOON + 2 * DAY)).items).toHaveLength(2)
    expect(articlePage(room.db, one)).toMatchObject({ publishedAt: NOON, modifiedAt: NOON })
    expect(detail(NOON + 2 * DAY)).toMatchObject({ out: 2, ended: 0, returnable: 0 })
    expect(checkNewsroom(room.db, '')).toEqual([])
  })
})

test('a recall of everything of a source is shown with it until it is undone, and not past the end of its licence', () => {
  const one = ofWire('One')
  const recall = {
    kind: 'source' as const,
    subject: '1',
    reason: 'It ended.',
    notice: '',
    answer: 451 as const,
    count: 1,
  }
  const { id } = must(startRecall(room.db, OTTILIE, recall, NOON))
  expect(stand(one)).toEqual({ kind: 'withdrawn', legal: true })
  expect(detail()).toMatchObject({ out: 0, recall: { id, at: NOON, count: 1 } })
  until(NOON + MINUTE)
  must(undoRecall(room.db, OTTILIE, { id }, NOON + MINUTE))
  expect(deskRecall(room.db, id)).toMatchObject({ back: 0, refused: 1 })
  expect([isOut(one), detail()?.recall]).toEqual([false, null])
})

test('the end of a licence is one recall of its source, and a story of its own end has one', () => {
  const soon = ofWire('Soon', { licenceUntil: iso(NOON + DAY) })
  ofWire('One')
  ofWire('Two')
  until(NOON + DAY)
  runDueJobs(room.db, NOON + DAY)
  expect(deskRecalls(room.db, {}).items).toMatchObject([
    { kind: 'source', title: 'Meridian Wire', cause: 'licence', gone: 2, state: 'done' },
    { kind: 'story', subject: String(soon.id), title: 'Soon', cause: 'licence', gone: 1, state: 'done' },
  ])
})

test('the list has the number of public stories and the licence end of each', () => {
  ofWire('One')
  must(updateSource(room.db, OTTILIE, { id: 1, licence: 'With credit.', licenceUntil: NOON + DAY }, NOON))
  expect(deskSources(room.db).items).toMatchObject([{ out: 1, hasLicence: true, licenceUntil: NOON + DAY, logo: null }])
})

test('internal terms of a source invalidate no page; public facts do', () => {
  ofWire('One')
  const seq = () => room.db.$client.prepare('select max(seq) from changes').pluck().get()
  const before = seq()
  const update = (to: Parameters<typeof updateSource>[2]) => must(updateSource(room.db, OTTILIE, to, NOON))
  update({ id: 1, licence: 'Full length, with credit.', contact: 'Rights desk' })
  expect(seq()).toBe(before)
  update({ id: 1, usage: 'With its leave.' })
  expect(seq()).not.toBe(before)
  expect(updateSource(room.db, OTTILIE, { id: 1, logo: 'f'.repeat(64) }, NOON)).toMatchObject({ code: 'unknown-media' })
  expect(updateSource(room.db, TAMSIN, { id: 1, policy: 'own' }, NOON)).toMatchObject({ code: 'not-allowed' })
})
