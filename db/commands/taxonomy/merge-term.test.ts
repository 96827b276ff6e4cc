import { afterEach, beforeEach, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { discardDraft } from '#db/commands/article/discard-draft.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { AUTHOR, createTerm, deleteTerm, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import type { Db } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { deskTopics } from '#db/queries/taxonomy/desk-topics.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import { aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let db: Db
let from: number
beforeEach(() => {
  paper = testNewsroom()
  db = paper.db
  openSections(db)
  from = must(createTerm(db, OTTILIE, TOPIC, { name: 'Harbor', description: 'Quays and cranes.' }, NOON)).id
  must(createTerm(db, OTTILIE, TOPIC, { name: 'Harbour' }, NOON))
})
afterEach(() => paper.close())

const merge = () => mergeTerm(db, OTTILIE, 'topic', { id: from, into: 'harbour' }, NOON + MINUTE)
const topicsOf = (slug: string) => articlePage(db, { slug })?.topics.map((one) => one.slug)

test('public stories, working copies, the address and its feeds follow; dates and versions stay', () => {
  const out = aStory(db, 'The crane', { topics: ['harbor', 'the-strait', 'harbour'] })
  const draft = aDraft(db, 'The quay', { topics: ['the-strait', 'harbor'] })
  const before = articlePage(db, { slug: 'the-crane' })
  expect(must(merge()).stories).toBe(1)
  expect(topicsOf('the-crane')).toEqual(['harbour', 'the-strait'])
  expect(articlePage(db, { slug: 'the-crane' })?.modifiedAt).toBe(before?.modifiedAt)
  expect(workingArticle(db, out.id)).toMatchObject({ version: out.version, hasChangesNotOut: false })
  const [strait = 0] = workingArticle(db, draft.id)?.topicIds ?? []
  expect(workingArticle(db, draft.id)?.topicIds).toEqual([strait, from + 1])
  expect(topicPage(db, { slug: 'harbour', page: 1 })).toMatchObject({
    topic: { description: 'Quays and cranes.' },
    list: { items: [{ slug: 'the-crane' }] },
  })
  expect(addressOf(db, '/topics/harbor')).toMatchObject({ kind: 'moved', to: '/topics/harbour' })
  expect(addressOf(db, '/topics/harbor/feed.xml')).toMatchObject({ kind: 'moved', to: '/topics/harbour/feed.xml' })
})

test('a scheduled version is published under the merged term, also after two merges', () => {
  const { id, version } = aDraft(db, 'The quay', { topics: ['harbor'] })
  must(publishArticle(db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
  must(merge())
  must(mergeTerm(db, OTTILIE, 'topic', { id: from + 1, into: 'the-strait' }, NOON + 2 * MINUTE))
  // The id of the merged row is not used again, though it was the highest.
  expect(must(createTerm(db, OTTILIE, TOPIC, { name: 'Tides' }, NOON)).id).toBe(from + 2)
  expect(deleteTerm(db, OTTILIE, TOPIC, { id: 1 }, NOON)).toMatchObject({ code: 'in-use' })
  runDueJobs(db, NOON + DAY)
  expect(topicsOf('the-quay')).toEqual(['the-strait'])
  expect(addressOf(db, '/topics/harbor')).toMatchObject({ kind: 'moved', to: '/topics/the-strait' })
  expect(deskRevision(db, { id, number: 1 })?.topics.map((one) => one.slug)).toEqual(['the-strait'])
})

test('a hidden draft that is discarded is what readers see, not something else again', () => {
  const { id, version } = aStory(db, 'The crane', { topics: ['harbor'] })
  const saved = must(saveArticle(db, OTTILIE, { id, version, fields: { headline: 'A crane' } }, NOON + MINUTE))
  must(merge())
  must(discardDraft(db, OTTILIE, { id, version: saved.version }, NOON + 2 * MINUTE))
  expect(workingArticle(db, id)).toMatchObject({ topicIds: [from + 1], hasChangesNotOut: false })
})

test('a page of the desk that was open still knows it by its old name', () => {
  const { id, version } = aDraft(db, 'The quay')
  must(merge())
  must(saveArticle(db, OTTILIE, { id, version, fields: { topics: ['harbor', 'harbour'] } }, NOON + MINUTE))
  expect(workingArticle(db, id)?.topicIds).toEqual([from + 1])
})

test.each([
  ['itself', 'harbor', 'merge-into-itself'],
  ['nothing', 'nowhere', 'unknown-topic'],
])('into %s is refused', (_, into, code) => {
  expect(mergeTerm(db, OTTILIE, 'topic', { id: from, into }, NOON)).toMatchObject({ code, field: 'into' })
  expect(mergeTerm(db, TAMSIN, 'topic', { id: from, into }, NOON)).toMatchObject({ code: 'not-allowed' })
})

test('a section takes its front page, its list and its primary stories with it', () => {
  aStory(db, 'The vote', { sections: ['politics', 'world'] })
  must(mergeTerm(db, OTTILIE, 'section', { id: 2, into: 'world' }, NOON + MINUTE))
  expect(sectionFront(db, { slug: 'politics', page: 1 })).toBe(null)
  expect(sectionFront(db, { slug: 'world', page: 1 })?.list.items.map((one) => one.slug)).toEqual(['the-vote'])
  expect(articlePage(db, { slug: 'the-vote' })?.sections.map((one) => one.slug)).toEqual(['world'])
  expect(addressOf(db, '/politics/feed.json')).toMatchObject({ kind: 'moved', to: '/world/feed.json' })
})

test('a merge moves the owner of a byline, and a reporter’s stories start with their own byline', () => {
  must(updateTerm(db, OTTILIE, AUTHOR, { id: 1, bio: 'Covers the coast.' }, NOON))
  paper.db.$client
    .prepare(
      `insert into people (id, name, email, role, created_at, updated_at) values ('tamsin', 'T', 't@x.example', 'reporter', 1, 1)`,
    )
    .run()
  must(updateTerm(db, OTTILIE, AUTHOR, { id: 1, personId: 'tamsin' }, NOON))
  must(mergeTerm(db, OTTILIE, 'author', { id: 1, into: 'yusra-lindt' }, NOON))
  const { id } = must(createArticle(db, TAMSIN, { headline: 'A ferry', language: 'en' }, NOON))
  expect(workingArticle(db, id)?.authorIds).toEqual([2])
})

test('the desk lists probable duplicates and use counts', () => {
  aStory(db, 'The crane', { topics: ['harbor'] })
  aDraft(db, 'The quay', { topics: ['harbor'] })
  const { items } = deskTopics(db, { counts: true })
  expect(items).toMatchObject([
    { slug: 'harbor', alike: [{ slug: 'harbour' }], stories: { out: 1, desk: 1 } },
    { slug: 'harbour', alike: [{ slug: 'harbor' }], stories: { out: 0, desk: 0 } },
    { slug: 'the-strait', alike: [] },
  ])
  expect(deskTopics(db, { unused: true }).items.map((one) => one.slug)).toEqual(['harbour', 'the-strait'])
})
