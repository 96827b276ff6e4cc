import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'
import { cancelPlannedFront, planFrontAt } from '#db/commands/front/plan-front.ts'
import { rollBackFront } from '#db/commands/front/roll-back-front.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { deletePicture } from '#db/commands/media/delete-picture.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import type { Db } from '#db/engine/open.ts'
import { publicAnswers } from '#db/proofs/testing/freshness.ts'
import { frontSheet, publicSheet } from '#db/queries/front/front-sheet.ts'
import { frontVersions, plannedFronts } from '#db/queries/front/front-versions.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { media } from '#db/schema/tables.ts'
import { aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aPicture } from '#db/testing/seed.ts'
import { type FrontSlots, frontSlots } from '#domain/article/front/front-slots.ts'

let paper: ReturnType<typeof testNewsroom>
let db: Db
let ids: number[]
const PICTURE = 'a'.repeat(64)
beforeEach(() => {
  paper = testNewsroom()
  db = paper.db
  openSections(db)
  ids = ['One', 'Two', 'Three', 'Four'].map((name, n) => aStory(db, name, {}, NOON - (9 - n) * MINUTE).id)
  db.insert(media)
    .values({ ...aPicture(PICTURE), alt: 'A quay' })
    .run()
})
afterEach(() => paper.close())

const story = (n: number) => ids[n] ?? 0
const of = (slots: Partial<FrontSlots>) => frontSlots.parse(slots)
const save = (slots: Partial<FrontSlots>, version: number, now = NOON) =>
  saveFront(db, OTTILIE, { version, slots: of(slots) }, now)
const lead = () => frontPage(db).lead

describe('what an editor says of a story on the front', () => {
  test('replaces the story’s own, in that slot only', () => {
    must(save({ lead: { story: story(0), headline: 'On the front', standfirst: '', picture: PICTURE } }, 0))
    expect(lead()).toMatchObject({
      headline: 'On the front',
      standfirst: '',
      picture: { mediaId: PICTURE, alt: 'A quay' },
    })
    expect(sectionFront(db, { slug: 'world', page: 1 })?.list.items.map((one) => one.headline)).toContain('One')
  })

  test('keeps its picture from being deleted, also while it waits for its time', () => {
    const slots = of({ lead: { story: story(0), picture: PICTURE } })
    must(planFrontAt(db, OTTILIE, { version: 0, slots, at: NOON + MINUTE }, NOON))
    expect(deletePicture(db, OTTILIE, { id: PICTURE }, NOON)).toMatchObject({ code: 'in-use' })
    runDueJobs(db, NOON + MINUTE)
    expect(deletePicture(db, OTTILIE, { id: PICTURE }, NOON)).toMatchObject({ code: 'in-use' })
    must(save({}, 1, NOON + MINUTE))
    must(deletePicture(db, OTTILIE, { id: PICTURE }, NOON + MINUTE))
  })

  test('goes with the story when it is withdrawn, and the rule fills the slot', () => {
    must(save({ lead: { story: story(0), headline: 'On the front' } }, 0))
    must(withdrawArticle(db, OTTILIE, { id: story(0) }, NOON))
    expect(JSON.stringify(frontPage(db))).not.toContain('On the front')
    expect(lead()).toMatchObject({ headline: 'Four' })
    const sheet = frontSheet(db, { slots: savedFront(db).slots, now: NOON })
    expect(sheet.stories).toContainEqual(expect.objectContaining({ headline: 'One', state: 'withdrawn' }))
    expect(JSON.stringify(publicSheet(db))).not.toContain('One')
  })

  test('a story twice, or a picture that is not there, is refused with its place', () => {
    expect(save({ lead: story(0), seconds: [null, { story: story(0) }, null] }, 0)).toMatchObject({
      code: 'duplicate-story',
      details: { story: story(0), places: ['lead', 'seconds.1'] },
    })
    expect(save({ strip: [{ story: story(0), picture: 'f'.repeat(64) }] }, 0)).toMatchObject({
      code: 'unknown-media',
      field: 'strip.0',
    })
    expect(savedFront(db).version).toBe(0)
  })
})

test('a slot’s own rule is the newest of a section', () => {
  const far = aStory(db, 'Far', { sections: ['politics'] }, NOON - DAY)
  must(save({ lead: { newestIn: 2 } }, 0))
  expect(lead()?.id).toBe(far.id)
  const nearer = aStory(db, 'Nearer', { sections: ['politics'] }, NOON)
  expect(lead()?.id).toBe(nearer.id)
})

test('a story leaves its slot at its minute, by the scheduler and never by a clock', () => {
  must(save({ lead: { story: story(0), until: NOON + MINUTE } }, 0))
  advanceDay(db, NOON)
  expect(nextDueAt(db, NOON)).toBe(NOON + MINUTE)
  expect(lead()?.headline).toBe('One')
  runDueJobs(db, NOON + MINUTE - 1)
  expect(lead()?.headline).toBe('One')
  runDueJobs(db, NOON + MINUTE)
  expect(lead()?.headline).toBe('Four')
  expect(nextDueAt(db, NOON + MINUTE)).toBeGreaterThan(NOON + MINUTE)
  expect(savedFront(db)).toMatchObject({ version: 1, slots: { lead: { story: story(0) } } })
  expect(db.$client.prepare("select details from events where what = 'front.slots-left'").all()).toEqual([
    { details: JSON.stringify({ left: [{ place: 'lead', story: story(0) }] }) },
  ])
})

describe('a front set for a time', () => {
  test('is published on time and once, and replaces the current front (P-54)', () => {
    must(save({ lead: story(0) }, 0))
    const before = newsHash(db)
    must(planFrontAt(db, OTTILIE, { version: 1, slots: of({ lead: story(1) }), at: NOON + MINUTE }, NOON))
    expect(newsHash(db)).not.toBe(before)
    expect(plannedFronts(db)).toMatchObject([
      { dueAt: NOON + MINUTE, changes: [{ place: 'Lead', was: 'One', is: 'Two' }] },
    ])
    must(save({ lead: story(2) }, 1))
    runDueJobs(db, NOON + MINUTE - 1)
    expect(lead()?.headline).toBe('Three')
    runDueJobs(db, NOON + 3 * MINUTE)
    expect(lead()?.headline).toBe('Two')
    expect(savedFront(db).version).toBe(3)
    expect(plannedFronts(db)).toEqual([])
    runDueJobs(db, NOON + 9 * MINUTE)
    expect(savedFront(db).version).toBe(3)
  })

  test('is checked again: what became invalid is not published, and says why', () => {
    const slots = of({ lead: { story: story(0), picture: PICTURE } })
    must(planFrontAt(db, OTTILIE, { version: 0, slots, at: NOON + MINUTE }, NOON))
    db.delete(media).run()
    runDueJobs(db, NOON + MINUTE)
    expect(savedFront(db).version).toBe(0)
    expect(db.$client.prepare("select count(*) n from events where what = 'front.plan-failed'").get()).toEqual({ n: 1 })
  })

  test('can be cancelled before its time; a past time is refused', () => {
    const plan = (at: number) => planFrontAt(db, OTTILIE, { version: 0, slots: of({ lead: story(1) }), at }, NOON)
    expect(plan(NOON)).toMatchObject({ code: 'time-is-past' })
    const { id } = must(plan(NOON + MINUTE))
    must(cancelPlannedFront(db, OTTILIE, { id }, NOON))
    runDueJobs(db, NOON + DAY)
    expect(savedFront(db).version).toBe(0)
    expect(cancelPlannedFront(db, OTTILIE, { id }, NOON)).toMatchObject({ code: 'not-found' })
  })
})

test('no public query shows what the front says of a draft, set by hand, by time or pinned', () => {
  const { id } = aDraft(db, 'Xylograph')
  const said = { story: id, headline: 'Xylograph', standfirst: 'Xylograph' }
  must(save({ lead: said }, 0))
  must(planFrontAt(db, OTTILIE, { version: 1, slots: of({ layout: 'live', live: said }), at: NOON + 1 }, NOON))
  must(pinSectionLead(db, OTTILIE, { section: 1, article: story(0) }, NOON))
  must(withdrawArticle(db, OTTILIE, { id: story(0) }, NOON))
  for (const now of [NOON, NOON + 1]) {
    runDueJobs(db, now)
    const answers = JSON.stringify(publicAnswers(db, now))
    expect(answers).not.toMatch(/Xylograph|One, in short/)
    expect(answers).toContain('Two, in short')
  }
  expect(savedFront(db)).toMatchObject({ version: 2, slots: { live: said } })
})

test('is refused for reporters', () => {
  must(save({}, 0))
  const { id } = must(planFrontAt(db, OTTILIE, { version: 1, slots: of({}), at: NOON + DAY }, NOON))
  const asked = [
    saveFront(db, TAMSIN, { version: 1, slots: of({}) }, NOON),
    rollBackFront(db, TAMSIN, { version: 1, to: 1 }, NOON),
    planFrontAt(db, TAMSIN, { version: 1, slots: of({}), at: NOON + DAY }, NOON),
    cancelPlannedFront(db, TAMSIN, { id }, NOON),
    pinSectionLead(db, TAMSIN, { section: 1, article: story(0) }, NOON),
  ]
  expect(asked.map((one) => !one.ok && one.code)).toEqual(asked.map(() => 'not-allowed'))
})

test('every published front is kept with its changes, and can be published again as a new version (P-53)', () => {
  must(save({ lead: story(0) }, 0))
  must(save({ lead: story(1), layout: 'big' }, 1, NOON + MINUTE))
  must(rollBackFront(db, OTTILIE, { version: 2, to: 1 }, NOON + 2 * MINUTE))
  expect(lead()?.headline).toBe('One')
  expect(frontVersions(db, {})).toMatchObject({
    items: [
      { version: 3, why: 'rolled-back', ofVersion: 1, savedAt: NOON + 2 * MINUTE },
      {
        version: 2,
        why: 'saved',
        changes: [
          { place: 'Layout', was: 'Calm', is: 'Big news' },
          { place: 'Lead', was: 'One', is: 'Two' },
        ],
      },
      { version: 1, changes: [{ place: 'Lead', was: null, is: 'One' }] },
    ],
    next: null,
  })
  expect(frontVersions(db, { before: 2 }).items.map((one) => one.version)).toEqual([1])
  expect(rollBackFront(db, OTTILIE, { version: 2, to: 1 }, NOON)).toMatchObject({ code: 'changed-meanwhile' })
  expect(rollBackFront(db, OTTILIE, { version: 3, to: 9 }, NOON)).toMatchObject({ code: 'not-found' })
  expect(() => db.$client.prepare("update front_versions set slots = '{}'").run()).toThrow('never changes')
})

describe('the lead of a section', () => {
  const world = (page = 1) => sectionFront(db, { slug: 'world', page })?.list
  const heads = (page = 1) => world(page)?.items.map((one) => one.headline)

  test('comes first and never twice, on every page', () => {
    for (let n = 0; n < 30; n++) aStory(db, `More ${n}`, {}, NOON + n * MINUTE)
    must(pinSectionLead(db, OTTILIE, { section: 1, article: story(0) }, NOON))
    expect(heads()?.slice(0, 2)).toEqual(['One', 'More 29'])
    const all = [1, 2, 3].flatMap((page) => heads(page) ?? [])
    expect(all).toHaveLength(34)
    expect(new Set(all).size).toBe(34)
    must(pinSectionLead(db, OTTILIE, { section: 1, article: null }, NOON))
    expect(heads()?.[0]).toBe('More 29')
  })

  test('must be public in the section, leaves on time, and is hidden while withdrawn', () => {
    expect(pinSectionLead(db, OTTILIE, { section: 2, article: story(0) }, NOON)).toMatchObject({
      code: 'not-in-section',
    })
    must(pinSectionLead(db, OTTILIE, { section: 1, article: story(0), until: NOON + MINUTE }, NOON))
    advanceDay(db, NOON)
    expect(nextDueAt(db, NOON)).toBe(NOON + MINUTE)
    runDueJobs(db, NOON + MINUTE)
    expect(heads()?.[0]).toBe('Four')
    must(pinSectionLead(db, OTTILIE, { section: 1, article: story(0) }, NOON))
    must(withdrawArticle(db, OTTILIE, { id: story(0) }, NOON))
    expect(heads()).toEqual(['Four', 'Three', 'Two'])
  })
})
