import { afterEach, beforeEach, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { indexDueStories } from '#db/commands/search/index-due-stories.ts'
import { planRefill } from '#db/commands/search/refill-search.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON, paragraphs } from '#db/testing/seed.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

const MINUTE = 60_000
const LATER = NOON + 60 * MINUTE
let newsroom: ReturnType<typeof testNewsroom>
let ana: Actor
beforeEach(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  const { id } = must(
    addPerson(newsroom.db, SYSTEM, { email: 'ana@halyard.example', name: 'Ana', role: 'editor' }, NOON),
  )
  ana = { id, name: 'Ana', role: 'editor' }
})
afterEach(() => newsroom.close())

const found = (q: string, actor: Actor = SYSTEM) =>
  deskArticles(newsroom.db, { actor, now: LATER, q }).items.map(({ id }) => id)
const indexed = () => newsroom.db.$client.prepare('select rowid from working_index order by rowid').pluck().all()
const due = () => newsroom.db.$client.prepare('select article_id from index_due order by 1').pluck().all()
const indexAll = (now = LATER) => {
  while (indexDueStories(newsroom.db, now));
}
const problems = () =>
  checkNewsroom(newsroom.db, newsroom.dir)
    .map(({ says }) => says)
    .filter((one) => one.includes('desk’s search'))
const save = (story: { id: number; version: number }, text: string, at: number) => ({
  ...story,
  ...must(saveArticle(newsroom.db, ana, { ...story, fields: { document: paragraphs(text) } }, at)),
})

test('a save that keeps a revision is found at once, others a minute later, and no save is lost', () => {
  const draft = aStory(newsroom.db, { headline: 'A draft', end: 'draft' })
  const first = save({ id: draft.id, version: draft.version }, 'The turnstile is rusty.', NOON + MINUTE)
  expect(found('turnstile')).toEqual([draft.id])
  const second = save(first, 'The drawbridge is rusty.', NOON + 2 * MINUTE)
  save(second, 'The portcullis is rusty.', NOON + 2 * MINUTE + 1_000)
  expect(found('drawbridge')).toEqual([])
  indexAll(NOON + 2 * MINUTE + 59_000)
  expect(found('portcullis')).toEqual([])
  indexAll(NOON + 3 * MINUTE)
  expect(found('portcullis')).toEqual([draft.id])
  expect(found('turnstile')).toEqual([])
  expect(due()).toEqual([])
})

test('the index holds what is not public as it stands, and what has notes (P-36)', () => {
  const { db } = newsroom
  const out = aStory(db, { headline: 'Out' })
  const noted = aStory(db, { headline: 'Noted' })
  const changed = aStory(db, { headline: 'Changed' })
  const gone = aStory(db, { headline: 'Gone', end: 'withdrawn' })
  const draft = aStory(db, { headline: 'Draft', end: 'draft' })
  must(addNote(db, ana, { id: noted.id, body: 'Ask the lockkeeper about the eels.' }, NOON))
  const { version } = save({ id: changed.id, version: changed.version }, 'A windlass was found.', NOON + MINUTE)
  indexAll()
  expect(indexed()).toEqual([noted.id, changed.id, gone.id, draft.id])
  expect(found('lockkeeper')).toEqual([noted.id])
  expect(found('windlass')).toEqual([changed.id])
  expect(found('in full')).toContain(out.id)
  must(publishArticle(db, ana, { id: changed.id, version, kind: 'minor' }, NOON + 2 * MINUTE))
  must(withdrawArticle(db, ana, { id: out.id, legal: false }, NOON + 2 * MINUTE))
  indexAll()
  expect(indexed()).toEqual([out.id, noted.id, gone.id, draft.id])
  expect(found('windlass')).toEqual([changed.id])
  expect(problems()).toEqual([])
})

test('short steps, newest first; a rebuild restores what is missing and removes what is left over', () => {
  const { db } = newsroom
  const ids = Array.from({ length: 5 }, (_, n) => aStory(db, { headline: `Draft ${n}`, end: 'draft' }).id)
  indexAll()
  expect(problems()).toEqual([])
  db.$client.exec('delete from working_index')
  expect(problems()).toEqual(['5 stories that the desk’s search cannot find.'])
  reindex(db, NOON)
  expect(problems()).toEqual([])
  expect(indexed()).toEqual(ids)
  db.$client.exec('insert into working_index (rowid, body) values (9999, 1)')
  expect(problems()).toEqual(['1 stories that the desk’s search has and should not have.'])
  db.$client.exec('update search_backlog set edition = 0')
  planRefill(db)
  expect(due()).toEqual([...ids, 9_999])
  expect(indexDueStories(db, LATER, 2)).toBe(true)
  // One or two are done, as time allows.
  expect(due()).not.toContain(9_999)
  expect(due().slice(0, 4)).toEqual(ids.slice(0, 4))
  indexAll()
  expect(indexed()).toEqual(ids)
  expect(problems()).toEqual([])
})

test('a reporter finds what they may read: their own drafts, and what is or was public', () => {
  const { db } = newsroom
  const person = must(addPerson(db, SYSTEM, { email: 'noor@halyard.example', name: 'Noor', role: 'reporter' }, NOON))
  const noor: Actor = { id: person.id, name: 'Noor', role: 'reporter' }
  const theirs = aStory(db, { headline: 'Theirs', end: 'draft', document: paragraphs('A mangonel.') })
  const hers = must(createArticle(db, noor, { headline: 'Hers', language: 'en' }, NOON))
  must(
    saveArticle(
      db,
      noor,
      { id: hers.id, version: hers.version, fields: { document: paragraphs('A mangonel.') } },
      NOON,
    ),
  )
  const out = aStory(db, { headline: 'Out', document: paragraphs('Two mangonels.') })
  must(addNote(db, ana, { id: theirs.id, body: 'Check the trebuchet.' }, NOON))
  must(addNote(db, ana, { id: out.id, body: 'Check the trebuchet.' }, NOON))
  expect(found('mangonel').toSorted((a, b) => a - b)).toEqual([theirs.id, hers.id, out.id])
  expect(found('mangonel', noor).toSorted((a, b) => a - b)).toEqual([hers.id, out.id])
  expect(found('trebuchet', noor)).toEqual([out.id])
})
