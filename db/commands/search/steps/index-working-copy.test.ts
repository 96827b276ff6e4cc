import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '#db/commands/article/notes.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { indexDueStories } from '#db/commands/search/index-due-stories.ts'
import { people } from '#db/schema/tables.ts'
import { aDocument, aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  const person = { id: 'ottilie', name: 'Ottilie Marsh', role: 'editor', email: 'ottilie@halyard.example' } as const
  room.db
    .insert(people)
    .values({ ...person, createdAt: NOON, updatedAt: NOON })
    .run()
})
afterEach(() => room.close())

const due = () => room.db.$client.prepare('select article_id id, at from index_due order by 1').all()
const found = (word: string) =>
  room.db.$client.prepare('select rowid from working_index where working_index match ?').pluck().all(word)
const indexAll = (now: number) => {
  while (indexDueStories(room.db, now));
}
const LONG = aDocument(
  ...Array.from({ length: 400 }, (_, n) => `Paragraph ${n}: ${'the ferry waits for nobody '.repeat(4)}`),
)

test('a note on a story of usual length is found at once, on a very long one in the background', () => {
  const { db } = room
  const short = aStory(db, 'Short')
  const long = aStory(db, 'Long', { document: LONG })
  indexAll(NOON + DAY)
  for (const { id } of [short, long]) must(addNote(db, OTTILIE, { id, body: 'Ask the lockkeeper.' }, NOON + DAY))
  expect(found('lockkeeper')).toEqual([short.id])
  expect(due()).toEqual([{ id: long.id, at: NOON + DAY }])
  indexAll(NOON + DAY)
  expect(found('lockkeeper')).toEqual([short.id, long.id])
})

test('so is a save that keeps a revision', () => {
  const { db } = room
  const { id, version } = aDraft(db, 'Long', { document: LONG })
  indexAll(NOON + DAY)
  must(saveArticle(db, OTTILIE, { id, version, fields: { standfirst: 'Lockkeeper.' } }, NOON + DAY))
  expect(found('lockkeeper')).toEqual([])
  expect(due()).toEqual([{ id, at: NOON + DAY + MINUTE }])
})

test('the earliest time counts, so that a clock that was ahead hides no story', () => {
  const { db } = room
  const { id, version } = aDraft(db, 'Ahead', { document: LONG })
  indexAll(NOON + DAY)
  const fieldsOf = (kicker: string) => ({ kicker, headline: kicker })
  const ahead = must(saveArticle(db, OTTILIE, { id, version, fields: fieldsOf('Ahead') }, NOON + 300 * DAY))
  expect(due()).toEqual([{ id, at: NOON + 300 * DAY + MINUTE }])
  const { version: next } = must(
    saveArticle(db, OTTILIE, { id, version: ahead.version, fields: fieldsOf('Sluice') }, NOON + DAY),
  )
  expect(due()).toEqual([{ id, at: NOON + DAY + MINUTE }])
  must(saveArticle(db, OTTILIE, { id, version: next, fields: fieldsOf('Weir') }, NOON + DAY + 1_000))
  expect(due()).toEqual([{ id, at: NOON + DAY + MINUTE }])
  db.$client.exec(`insert or replace into index_due (article_id, at) values (${id}, ${NOON + 300 * DAY})`)
  must(addNote(db, OTTILIE, { id, body: 'Says who?' }, NOON + DAY))
  expect(due()).toEqual([{ id, at: NOON + DAY }])
  db.$client.exec(`delete from index_due; insert into index_due (article_id, at) values (${id}, ${NOON + 300 * DAY})`)
  db.$client.exec(`update or ignore articles set saved_at = ${NOON}, headline = 'By hand' where id = ${id}`)
  expect(due()).toEqual([{ id, at: NOON + MINUTE }])
})
