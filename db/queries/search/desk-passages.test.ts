import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import type { DeskFilters } from '#db/queries/article/desk-filters.ts'
import { aDocument, aDraft, aStory, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())

const found = (filters: Partial<DeskFilters>) => deskArticles(room.db, { actor: OTTILIE, now: NOON, ...filters }).items

test('a story whose changes no longer have the words shows the passage of its public text', () => {
  const { id, version } = aStory(room.db, 'Out', { document: aDocument('The turnstile is rusty.') })
  const fields = { document: aDocument('The drawbridge is rusty.') }
  must(saveArticle(room.db, OTTILIE, { id, version, fields }, NOON + 10 * MINUTE))
  const passageOf = (q: string) => {
    const passage = found({ q }).find((one) => one.id === id)?.found
    return passage?.parts.find(({ hit }) => hit)?.text
  }
  expect(passageOf('turnstile')).toBe('turnstile')
  expect(passageOf('drawbridge')).toBe('drawbridge')
})

test('another filter chooses among more stories than those made last', () => {
  const { db } = room
  const { id } = aDraft(db, 'Old', { document: aDocument('The turnstile is rusty.') })
  db.$client.exec(`with recursive n (id) as (select ${id + 1} union all select id + 1 from n limit 20000)
    insert into working_index (rowid, body) select id, 'turnstile' from n`)
  expect(found({ q: 'turnstile' })).toEqual([])
  for (const filters of [{ whose: 'me' }, { status: 'draft' }, { section: 'world' }] as const)
    expect(found({ q: 'turnstile', ...filters }).map((one) => one.id)).toEqual([id])
})
