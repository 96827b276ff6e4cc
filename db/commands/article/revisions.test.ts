import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discardDraft } from '#db/commands/article/discard-draft.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { keepForMerge } from '#db/commands/taxonomy/keep-for-merge.ts'
import { AUTHOR, deleteTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { deskRevisions } from '#db/queries/article/desk-revisions.ts'
import { ADMIN, aDocument, aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { Actor } from '#domain/permissions/can.ts'

const paper = newsroomForEach(openSections)

type At = { id: number; version: number }
const save = (by: Actor, at: At, fields: ArticleFields, now: number): At => ({
  id: at.id,
  version: must(saveArticle(paper.db, by, { ...at, fields }, now)).version,
})
const kept = (id: number) => deskRevisions(paper.db, { id }).items.toReversed()
const standfirsts = (id: number) => kept(id).map((r) => deskRevision(paper.db, { id, number: r.number })?.standfirst)

describe('what a save keeps', () => {
  test('one person’s writing, every five minutes (P-129)', () => {
    let at: At = aDraft(paper.db, 'Ferries', { standfirst: 'minute 0' })
    for (let minute = 1; minute <= 11; minute++)
      at = save(OTTILIE, at, { standfirst: `minute ${minute}` }, NOON + minute * MINUTE)
    expect(standfirsts(at.id)).toEqual(['minute 0', 'minute 5', 'minute 10'])
    expect(kept(at.id).map((r) => [r.why, r.by?.id, r.at])).toEqual(
      [0, 5, 10].map((minute) => ['saved', OTTILIE.id, NOON + minute * MINUTE]),
    )
  })

  test('another person’s hand, and what stood before it, under who wrote it (P-30, P-129)', () => {
    const first = aDraft(paper.db, 'Ferries', { standfirst: 'begun' })
    const last = save(OTTILIE, first, { standfirst: 'her last word' }, NOON + MINUTE)
    save(ADMIN, last, { standfirst: 'another hand' }, NOON + 2 * MINUTE)
    expect(standfirsts(first.id)).toEqual(['begun', 'her last word', 'another hand'])
    expect(kept(first.id).map((r) => r.by?.id)).toEqual([OTTILIE.id, OTTILIE.id, ADMIN.id])
  })

  test('the last words before a pause', () => {
    const first = aDraft(paper.db, 'Ferries', { standfirst: 'begun' })
    const evening = save(OTTILIE, first, { standfirst: 'evening' }, NOON + MINUTE)
    save(OTTILIE, evening, { standfirst: 'morning' }, NOON + DAY)
    expect(standfirsts(first.id)).toEqual(['begun', 'evening', 'morning'])
  })

  test('nothing where nothing changed (P-129)', () => {
    const at = aDraft(paper.db, 'Ferries', { standfirst: 'the same' })
    save(ADMIN, at, { standfirst: 'the same' }, NOON + DAY)
    expect(kept(at.id)).toHaveLength(1)
  })

  test('what a refused save ran into, once', () => {
    const first = aDraft(paper.db, 'Ferries', { standfirst: 'begun' })
    const theirs = save(OTTILIE, first, { standfirst: 'theirs' }, NOON + MINUTE)
    expect([keepForMerge(paper.db, theirs.id), keepForMerge(paper.db, theirs.id)]).toEqual([
      { ok: true, value: 2 },
      { ok: true, value: 2 },
    ])
    expect(standfirsts(first.id)).toEqual(['begun', 'theirs'])
  })

  test('every text that a person handed to another, whatever the order of their saves (P-30)', () => {
    const saves = fc.array(fc.record({ who: fc.constantFrom(OTTILIE, ADMIN), after: fc.integer({ min: 1, max: 400 }) }))
    fc.assert(
      fc.property(saves, (steps) => {
        let now = NOON
        let at: At = aDraft(paper.db, 'Ferries', { standfirst: 'step 0' })
        const must: string[] = []
        let before: { who: Actor; text: string } = { who: OTTILIE, text: 'step 0' }
        for (const [n, { who, after }] of steps.entries()) {
          now += after * 1_000
          if (who !== before.who || after >= 300) must.push(before.text)
          before = { who, text: `step ${n + 1}` }
          at = save(who, at, { standfirst: before.text }, now)
        }
        expect(standfirsts(at.id)).toEqual(expect.arrayContaining(must))
      }),
      { numRuns: 25 },
    )
  })
})

test('a publication and a time set for one are kept as such, with what kind of change it was (P-129)', () => {
  const story = aStory(paper.db, 'Ferries')
  const next = save(OTTILIE, story, { standfirst: 'Mended.' }, NOON + MINUTE)
  must(publishArticle(paper.db, OTTILIE, { ...next, kind: 'correction', note: 'The hour.' }, NOON + 2 * MINUTE))
  must(
    publishArticle(
      paper.db,
      OTTILIE,
      { ...next, kind: 'correction', note: 'The day.', at: NOON + DAY },
      NOON + 3 * MINUTE,
    ),
  )
  expect(kept(story.id).map((r) => [r.why, r.publication?.kind, r.publication?.note, r.isOut])).toEqual([
    ['saved', undefined, undefined, false],
    ['published', 'first', null, false],
    ['published', 'correction', 'The hour.', true],
    ['scheduled', undefined, undefined, false],
  ])
})

test('the list goes on by cursor', () => {
  let at: At = aDraft(paper.db, 'Ferries')
  for (let n = 1; n < 60; n++) at = save(n % 2 ? ADMIN : OTTILIE, at, { standfirst: `${n}` }, NOON + n)
  const first = deskRevisions(paper.db, { id: at.id })
  const second = deskRevisions(paper.db, { id: at.id, cursor: first.next ?? '' })
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null])
  const numbers = [...first.items, ...second.items].map((r) => r.number)
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, n) => 60 - n))
})

describe('a restoration', () => {
  const restore = (at: At, number: number, now = NOON + DAY) => restoreRevision(paper.db, ADMIN, { ...at, number }, now)

  test('restores a revision as a new one, keeps the replaced text, and changes nothing public (P-237)', () => {
    const story = aStory(paper.db, 'Ferries', { standfirst: 'As it was.', topics: ['the-strait'] })
    const later = save(
      OTTILIE,
      story,
      { standfirst: 'Unfinished', topics: [], document: aDocument('Other words.') },
      NOON + MINUTE,
    )
    const page = articlePage(paper.db, { slug: 'ferries' })
    const before = deskRevision(paper.db, { id: story.id, number: 1 })
    const done = must(restore(later, 1))
    expect(done).toEqual({ version: later.version + 1, revision: 4, leftOut: [] })
    expect(standfirsts(story.id)).toEqual(['As it was.', 'As it was.', 'Unfinished', 'As it was.'])
    expect(kept(story.id).at(-1)).toMatchObject({ why: 'restored', by: { id: ADMIN.id } })
    const working = deskArticle(paper.db, { id: story.id })
    expect(working).toMatchObject({ document: before?.document, topics: before?.topics, savedBy: { id: ADMIN.id } })
    expect(working?.hasChangesNotOut).toBe(false)
    expect(articlePage(paper.db, { slug: 'ferries' })).toEqual(page)
  })

  test('drops references that no longer exist, and lists them', () => {
    const draft = aDraft(paper.db, 'Ferries', { topics: ['the-strait'], authors: ['yusra-lindt', 'ruben-achterberg'] })
    const later = save(OTTILIE, draft, { topics: [], authors: [], slug: 'fares' }, NOON + DAY)
    must(deleteTerm(paper.db, ADMIN, TOPIC, { id: 1 }, NOON + DAY))
    must(deleteTerm(paper.db, ADMIN, AUTHOR, { id: 2 }, NOON + DAY))
    aDraft(paper.db, 'Ferries')
    const done = must(restore(later, 1))
    expect(done.leftOut).toEqual([
      { field: 'topics', ids: [1] },
      { field: 'authors', ids: [2] },
      { field: 'slug', ids: ['ferries'] },
    ])
    expect(deskArticle(paper.db, { id: draft.id })).toMatchObject({
      slug: 'fares',
      topics: [],
      authors: [{ slug: 'ruben-achterberg' }],
    })
  })

  test('is refused over a version that nobody saw, and where there is no such revision', () => {
    const draft = aDraft(paper.db, 'Ferries')
    expect(restore({ ...draft, version: 1 }, 1)).toMatchObject({ code: 'changed-meanwhile' })
    expect(restore(draft, 9)).toMatchObject({ code: 'not-found' })
  })
})

describe('discarding a hidden draft', () => {
  test('makes the working copy what readers see, and keeps the words', () => {
    const story = aStory(paper.db, 'Ferries', { standfirst: 'Out.' })
    const page = articlePage(paper.db, { slug: 'ferries' })
    const first = save(OTTILIE, story, { standfirst: 'Hidden' }, NOON + MINUTE)
    const last = save(OTTILIE, first, { standfirst: 'Hidden, last word', slug: 'fares' }, NOON + 2 * MINUTE)
    must(discardDraft(paper.db, ADMIN, last, NOON + 3 * MINUTE))
    expect(deskArticle(paper.db, { id: story.id })).toMatchObject({
      standfirst: 'Out.',
      slug: 'ferries',
      hasChangesNotOut: false,
      version: last.version + 1,
    })
    expect(standfirsts(story.id)).toContain('Hidden, last word')
    expect(articlePage(paper.db, { slug: 'ferries' })).toEqual(page)
  })

  test('is refused without unpublished changes or a public version', () => {
    const story = aStory(paper.db, 'Ferries')
    expect(discardDraft(paper.db, ADMIN, story, NOON)).toMatchObject({ code: 'not-possible' })
    const draft = aDraft(paper.db, 'Trams')
    expect(discardDraft(paper.db, ADMIN, draft, NOON)).toMatchObject({ code: 'not-possible' })
  })
})
