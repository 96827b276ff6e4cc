import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { people } from '#db/schema/tables.ts'
import { aDraft, aStory, JONAS, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  for (const id of ['tamsin', 'jonas', 'ottilie'])
    room.db
      .insert(people)
      .values({ id, name: id, role: 'editor', email: `${id}@halyard.example`, createdAt: NOON, updatedAt: NOON })
      .run()
})
afterEach(() => room.close())

const byline = (slug: string, { id }: Actor) =>
  room.db.$client.prepare('update authors set person_id = ? where slug = ?').run(id, slug)

test.each<[Actor, string[]]>([
  [TAMSIN, ['Assigned', 'Begun']],
  [OTTILIE, ['Bylined']],
])('“mine” counts what the list shows to %j', (actor, headlines) => {
  const { db } = room
  byline('yusra-lindt', actor)
  const authors = ['yusra-lindt']
  if (actor === TAMSIN) aDraft(db, 'Begun', {}, TAMSIN)
  const assigned = aDraft(db, 'Assigned', {}, JONAS)
  must(assignArticle(db, OTTILIE, { id: assigned.id, personId: 'tamsin' }, NOON))
  aDraft(db, 'Bylined', { authors }, JONAS)
  aDraft(db, 'Not hers', {}, JONAS)
  aStory(db, 'Out', { authors })
  const list = deskArticles(db, { actor, now: NOON, whose: 'me' }).items.filter(({ status }) => status === 'draft')
  expect(list.map(({ headline }) => headline).sort()).toEqual(headlines)
  expect(nextUp(db, { actor, now: NOON }).counts.mine).toBe(list.length)
})
