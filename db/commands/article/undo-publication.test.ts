import { describe, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'
import { planFrontAt } from '#db/commands/front/plan-front.ts'
import { putStoryOnFront } from '#db/commands/front/put-story-on-front.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { statement } from '#db/engine/statement.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { receiptFacts } from '#db/queries/receipts/receipt-facts.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import {
  aDraft,
  aStory,
  changedStory,
  DAY,
  JONAS,
  MINUTE,
  must,
  NOON,
  openSections,
  OTTILIE,
} from '#db/testing/cast.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { UNDO_PUBLICATION_MS } from '#domain/workflow/undo-window.ts'

const room = newsroomForEach(openSections)
const all = (sql: string) => statement<Record<string, unknown>>(room.db, sql).all()
const undo = (id: number, now: number, by = OTTILIE) => undoPublication(room.db, by, { id }, now)
const lastSeq = () => Number(room.db.$client.prepare('select coalesce(max(seq), 0) from changes').pluck().get())

describe('the first publication is undone', () => {
  test('to the last millisecond of ten minutes, and no longer (P-23, P-379)', () => {
    const [one, two] = [aStory(room.db, 'Ferry sinks'), aStory(room.db, 'Quay burns')]
    expect(undo(one.id, NOON + UNDO_PUBLICATION_MS)).toEqual({ ok: true, value: { status: 'draft', version: 2 } })
    expect(undo(two.id, NOON + UNDO_PUBLICATION_MS + 1)).toMatchObject({ code: 'undo-too-late' })
    expect(deskArticle(room.db, two)).toMatchObject({ status: 'published', undoUntil: NOON + UNDO_PUBLICATION_MS })
  })

  test('its address is nothing, every list is without it, and its history stays', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    const before = lastSeq()
    must(undo(id, NOON + MINUTE))
    expect(addressOf(room.db, '/article/ferry-sinks')).toEqual({ kind: 'nothing' })
    expect(articlePage(room.db, { slug: 'ferry-sinks' })).toBeNull()
    for (const table of ['published', 'listings', 'search_index', 'withdrawals'])
      expect(all(`select * from ${table}`), table).toEqual([])
    expect(all('select kind, published_at at from publications')).toEqual([{ kind: 'first', at: NOON }])
    expect(all('select why from revisions order by number').at(-1)).toEqual({ why: 'published' })
    expect(all('select what from events order by id').slice(-2)).toEqual([
      { what: 'article.published' },
      { what: 'article.publication-undone' },
    ])
    const tags = statement<{ tag: string }>(room.db, 'select tag from changes where seq > ?').all(before)
    expect(tags.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining([
        `article:${id}`,
        'address:/article/ferry-sinks',
        'list:front',
        'list:section:1',
        'search',
      ]),
    )
    expect(deskArticle(room.db, { id })).toMatchObject({
      status: 'draft',
      path: null,
      publishedAt: null,
      undoUntil: null,
      undoneAt: NOON + MINUTE,
      withdrawal: null,
      hasChangesNotOut: true,
    })
  })

  test('a second publication gets a new date, and can be undone like the first', () => {
    const { id, version } = aStory(room.db, 'Ferry sinks')
    must(undo(id, NOON + MINUTE))
    const again = must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update' }, NOON + DAY))
    expect(again).toMatchObject({ path: '/article/ferry-sinks', publishedAt: NOON + DAY })
    expect(articlePage(room.db, { slug: 'ferry-sinks' })).toMatchObject({
      publishedAt: NOON + DAY,
      modifiedAt: NOON + DAY,
    })
    expect(deskArticle(room.db, { id })).toMatchObject({ undoneAt: null, publishedAt: NOON + DAY })
    expect(all('select kind from publications')).toEqual([{ kind: 'first' }, { kind: 'first' }])
    expect(undo(id, NOON + DAY + UNDO_PUBLICATION_MS)).toMatchObject({ ok: true })
  })

  test('also of a scheduled one, counted from when it went out; an update on the schedule is cancelled', () => {
    const { id, version } = aDraft(room.db, 'Ferry sinks')
    must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
    runDueJobs(room.db, NOON + DAY)
    const later = changedStory(room.db, { id, version }, NOON + DAY)
    must(publishArticle(room.db, OTTILIE, { ...later, kind: 'update', at: NOON + 2 * DAY }, NOON + DAY))
    must(undo(id, NOON + DAY + UNDO_PUBLICATION_MS))
    expect(all('select id from jobs where done_at is null')).toEqual([])
    runDueJobs(room.db, NOON + 3 * DAY)
    expect(deskArticle(room.db, { id })).toMatchObject({ status: 'draft' })
  })

  test('a receipt asks whether it is gone from its address, the front, its section and the feed', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    must(undo(id, NOON + MINUTE))
    const [{ what, was } = { what: '', was: '' }] = statement<{ what: string; was: string }>(
      room.db,
      'select what, was from receipts order by id desc limit 1',
    ).all()
    expect(what).toBe('undo')
    const facts = receiptFacts(room.db, { id, was: JSON.parse(was) })
    expect(facts).toMatchObject({ path: '/article/ferry-sinks', story: null, status: 404 })
    expect(facts?.places.map(({ path, headline }) => [path, headline])).toEqual([
      ['/', null],
      ['/world', null],
      ['/feed.json', null],
    ])
  })

  test('those whose story it is are told', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    for (const { id: person, name, role } of [OTTILIE, JONAS])
      statement(
        room.db,
        `insert into people (id, name, email, role, created_at, updated_at) values (?, ?, ? || '@halyard.example', ?, 0, 0)`,
      ).run(person, name, person, role)
    must(assignArticle(room.db, OTTILIE, { id, personId: JONAS.id }, NOON))
    must(undo(id, NOON + MINUTE))
    expect(all(`select person_id person from notifications where kind = 'publication-undone'`)).toEqual([
      { person: JONAS.id },
    ])
  })
})

describe('it is refused', () => {
  test('to whom the story does not belong, and to a reporter', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    expect(undo(id, NOON, JONAS)).toMatchObject({ code: 'not-allowed' })
    expect(undo(aDraft(room.db, 'Quay burns').id, NOON, JONAS)).toMatchObject({ code: 'not-found' })
    expect(undo(99, NOON)).toMatchObject({ code: 'not-found' })
  })

  test('for a story that is not public', () => {
    const { id } = aDraft(room.db, 'Ferry sinks')
    expect(undo(id, NOON)).toMatchObject({ code: 'not-possible' })
    const out = aStory(room.db, 'Quay burns')
    must(withdrawArticle(room.db, OTTILIE, { id: out.id }, NOON))
    expect(undo(out.id, NOON)).toMatchObject({ code: 'not-possible' })
  })

  test.each(['update', 'correction'] as const)('after an %s', (kind) => {
    const story = changedStory(room.db, aStory(room.db, 'Ferry sinks'))
    must(publishArticle(room.db, OTTILIE, { ...story, kind, note: 'It was Monday.' }, NOON + MINUTE))
    expect(undo(story.id, NOON + 2 * MINUTE)).toMatchObject({ code: 'undo-not-first' })
    expect(deskArticle(room.db, story)).toMatchObject({ undoUntil: null })
  })

  test('after a withdrawal, but not after a minor fix', () => {
    const story = aStory(room.db, 'Ferry sinks')
    must(withdrawArticle(room.db, OTTILIE, { id: story.id }, NOON + MINUTE))
    must(publishArticle(room.db, OTTILIE, { ...story, kind: 'minor' }, NOON + MINUTE))
    expect(undo(story.id, NOON + 2 * MINUTE)).toMatchObject({ code: 'undo-not-first' })
    const fixed = changedStory(room.db, aStory(room.db, 'Quay burns'))
    must(publishArticle(room.db, OTTILIE, { ...fixed, kind: 'minor' }, NOON + MINUTE))
    expect(undo(fixed.id, NOON + 2 * MINUTE)).toMatchObject({ ok: true })
  })

  test('for an imported story', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    statement(room.db, `update articles set import_id = 'wire-1' where id = ?`).run(id)
    expect(undo(id, NOON + MINUTE)).toMatchObject({ code: 'undo-not-first' })
  })

  test('a story that was public once is not deleted', () => {
    const { id } = aStory(room.db, 'Ferry sinks')
    must(undo(id, NOON + MINUTE))
    expect(deleteDraft(room.db, OTTILIE, { id }, NOON + MINUTE)).toMatchObject({ code: 'was-public' })
  })
})

describe('the front lets the story go', () => {
  test('in its slots, planned fronts, the draft and as lead of a section; all else stays', () => {
    const [one, two] = [aStory(room.db, 'Ferry sinks'), aStory(room.db, 'Quay burns')]
    must(putStoryOnFront(room.db, OTTILIE, { article: one.id, place: 'lead' }, NOON))
    const { version } = must(putStoryOnFront(room.db, OTTILIE, { article: two.id, place: 'strip.0' }, NOON))
    const slots = { ...emptyFront(), lead: two.id, seconds: [{ story: one.id, headline: 'A ferry' }] }
    must(planFrontAt(room.db, OTTILIE, { version, slots, at: NOON + DAY }, NOON))
    must(saveFrontDraft(room.db, OTTILIE, { version: 0, slots, basedOn: version }, NOON))
    must(pinSectionLead(room.db, OTTILIE, { section: 1, article: one.id }, NOON))
    must(undo(one.id, NOON + MINUTE))
    expect(savedFront(room.db)).toMatchObject({
      version: version + 1,
      slots: { lead: null, strip: [two.id, null, null, null] },
    })
    const stored = (table: string) => JSON.parse(String(all(`select slots from ${table}`)[0]?.['slots']))
    for (const table of ['planned_fronts', 'front_draft'])
      expect(stored(table), table).toMatchObject({ lead: two.id, seconds: [null] })
    expect(all('select based_on basedOn from front_draft')).toEqual([{ basedOn: version + 1 }])
    expect(all('select * from section_leads')).toEqual([])
    expect(all('select what from events order by id').map(({ what }) => what)).toEqual(
      expect.arrayContaining(['front.story-released', 'section.lead-taken-off']),
    )
    must(publishArticle(room.db, OTTILIE, { id: one.id, version: one.version, kind: 'update' }, NOON + DAY))
    expect(savedFront(room.db).slots.lead).toBeNull()
  })

  test('a front without the story keeps its version', () => {
    const [one, two] = [aStory(room.db, 'Ferry sinks'), aStory(room.db, 'Quay burns')]
    const { version } = must(putStoryOnFront(room.db, OTTILIE, { article: two.id, place: 'lead' }, NOON))
    must(undo(one.id, NOON + MINUTE))
    expect(savedFront(room.db).version).toBe(version)
  })
})

test('the hash of the content is that of one who never undid anything, until somebody does', () => {
  const { id } = aStory(room.db, 'Ferry sinks')
  const before = newsHash(room.db)
  must(undoPublication(room.db, SYSTEM, { id }, NOON + MINUTE))
  const undone = newsHash(room.db)
  expect(undone).not.toBe(before)
  statement(room.db, 'update undone_publications set undone_at = undone_at + 1').run()
  expect(newsHash(room.db)).not.toBe(undone)
})
