import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { reschedulePublication } from '#db/commands/article/reschedule-publication.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { media } from '#db/schema/tables.ts'
import {
  aDocument,
  aDraft,
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
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aPicture, HARBOUR } from '#db/testing/seed.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'

const AT = NOON + DAY
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())

/** Schedules a story, public before or not, and returns its id. */
function scheduled(story: { id: number; version: number }): number {
  must(publishArticle(room.db, OTTILIE, { ...story, kind: 'minor', at: AT }, NOON))
  return story.id
}
function save(id: number, fields: ArticleFields): number {
  const version = deskArticle(room.db, { id })?.version ?? 0
  return must(saveArticle(room.db, OTTILIE, { id, version, fields }, NOON + MINUTE)).version
}
/** How many changes the story's page and the list say are not in the scheduled version. */
const changesOf = (id: number) => [
  deskArticle(room.db, { id })?.changesNotScheduled,
  deskArticles(room.db, { actor: OTTILIE, now: NOON }).items.find((one) => one.id === id)?.changesNotScheduled,
]
const renew = (id: number, version: number, now = NOON + MINUTE) =>
  reschedulePublication(room.db, OTTILIE, { id, version }, now)

test('a scheduled story counts the changes that are not in the scheduled version, and takes them in', () => {
  const id = scheduled(aDraft(room.db, 'Frozen'))
  expect(changesOf(id)).toEqual([0, 0])
  const version = save(id, {
    headline: 'Thawed',
    kicker: 'Ice',
    document: aDocument('New.', 'The second one names a lantern.'),
  })
  expect(changesOf(id)).toEqual([3, 3])
  expect(must(renew(id, version))).toEqual({ at: AT })
  expect(changesOf(id)).toEqual([0, 0])
  save(id, { headline: 'Molten' })
  runDueJobs(room.db, AT)
  expect(articlePage(room.db, { slug: 'thawed' })?.headline).toBe('Thawed')
  expect(deskArticle(room.db, { id })).toMatchObject({ hasChangesNotOut: true, changesNotScheduled: 0 })
})

test('so does a public story with a scheduled update, which keeps its kind and time', () => {
  const id = scheduled(changedStory(room.db, aStory(room.db, 'Out')))
  expect(changesOf(id)).toEqual([0, 0])
  must(renew(id, save(id, { standfirst: 'Later words.' })))
  expect(articlePage(room.db, { slug: 'out' })?.standfirst).toBe('Out, in short.')
  runDueJobs(room.db, AT)
  expect(articlePage(room.db, { slug: 'out' })).toMatchObject({ standfirst: 'Later words.', modifiedAt: NOON })
})

test('every field of a version is compared with the same field of the working copy', () => {
  room.db.insert(media).values(aPicture(HARBOUR)).run()
  const fields: Record<keyof RevisionFields, true> = {
    slug: true,
    headline: true,
    standfirst: true,
    kicker: true,
    language: true,
    sectionIds: true,
    topicIds: true,
    authorIds: true,
    sourceId: true,
    sourceUrl: true,
    lead: true,
    seo: true,
    live: true,
    sourcePolicy: true,
    licenceUntil: true,
    genre: true,
    shortHeadline: true,
    longRead: true,
    madeBy: true,
  }
  const source = { name: 'Wire', url: 'https://wire.example/1' }
  const id = scheduled(
    aDraft(room.db, 'Whole', {
      kicker: 'Ice',
      topics: ['the-strait'],
      authors: ['yusra-lindt'],
      source,
      sourcePolicy: 'no-index',
      live: 'open',
      genre: 'analysis',
      shortHeadline: 'Ice',
      longRead: 'yes',
      madeBy: { how: 'assisted', tool: 'Quill' },
      lead: { mediaId: HARBOUR, alt: 'A quay', caption: '', credit: '' },
      seo: { title: 'Ice' },
      licenceUntil: new Date(AT + DAY).toISOString(),
    }),
  )
  const sql = "select fields from revisions where article_id = ? and why = 'scheduled'"
  const kept = JSON.parse(String(room.db.$client.prepare(sql).pluck().get(id))) as Record<string, unknown>
  expect(Object.keys(kept).sort()).toEqual(Object.keys(fields).sort())
  const isSet = (value: unknown) => value !== null && !['""', '[]', '{}'].includes(JSON.stringify(value))
  expect(Object.entries(kept).filter(([, value]) => !isSet(value))).toEqual([])
  expect(changesOf(id)).toEqual([0, 0])
})

test('a merged byline is no change', () => {
  const id = scheduled(aDraft(room.db, 'Frozen', { authors: ['ruben-achterberg'] }))
  const idOf = (slug: string) =>
    Number(room.db.$client.prepare('select id from authors where slug = ?').pluck().get(slug))
  must(mergeTerm(room.db, OTTILIE, 'author', { id: idOf('ruben-achterberg'), into: 'yusra-lindt' }, NOON))
  expect(changesOf(id)).toEqual([0, 0])
})

test('all checks of a publication are run, and a refusal changes nothing', () => {
  const id = scheduled(aDraft(room.db, 'Frozen'))
  const codeOf = (fields: ArticleFields) => {
    const before = deskArticle(room.db, { id })
    const refused = renew(id, save(id, fields))
    expect(deskArticle(room.db, { id })?.dueAt).toBe(before?.dueAt)
    return refused.ok ? 'ok' : refused.code
  }
  expect(codeOf({ headline: '' })).toBe('no-headline')
  expect(codeOf({ headline: 'Frozen', sections: [] })).toBe('no-section')
  expect(codeOf({ sections: ['world'], licenceUntil: new Date(AT).toISOString() })).toBe('licence-expired')
  expect(codeOf({ licenceUntil: null, embargoUntil: new Date(AT + 1).toISOString() })).toBe('embargoed')
  expect(codeOf({ embargoUntil: null })).toBe('ok')
  const version = save(id, { kicker: 'Late' })
  expect(renew(id, version - 1)).toMatchObject({ code: 'changed-meanwhile', details: { version } })
  expect(renew(id, version, AT)).toMatchObject({ code: 'time-is-past' })
  expect(reschedulePublication(room.db, TAMSIN, { id, version }, NOON)).toMatchObject({ code: 'not-found' })
  runDueJobs(room.db, AT)
  expect(renew(id, version, AT + 1)).toMatchObject({ code: 'not-possible' })
})

test('another time and the new text in one act', () => {
  const id = scheduled(aDraft(room.db, 'Frozen'))
  const version = save(id, { standfirst: 'Sooner.' })
  must(reschedulePublication(room.db, OTTILIE, { id, version, at: NOON + 2 * MINUTE }, NOON + MINUTE))
  runDueJobs(room.db, NOON + 2 * MINUTE)
  expect(articlePage(room.db, { slug: 'frozen' })?.standfirst).toBe('Sooner.')
})
