import { afterEach, beforeEach, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { AUTHOR, createTerm } from '#db/commands/taxonomy/term.ts'
import { statement } from '#db/engine/statement.ts'
import { must, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Actor, type Role, SYSTEM } from '#domain/permissions/can.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

const bylinesOf = (articleId: number) =>
  statement<{ slug: string; name: string }>(
    room.db,
    'select slug, name from article_authors join authors on authors.id = author_id where article_id = ? order by position',
  ).all(articleId)

/** Creates a story as a person who was invited by a link. */
function firstStoryOf(id: string, name: string, role: Role) {
  const actor: Actor = { id, name, role }
  return must(createArticle(room.db, actor, { headline: 'A first story', language: 'en' }, NOON)).id
}

const invited = (email: string, name: string, role: Role): string =>
  must(addPerson(room.db, SYSTEM, { email, name, role }, NOON)).id

test('the first admin’s first story carries a byline of their name, and so does the second', () => {
  const link = setupLink(room.db, NOON)
  const admin = must(
    consumeLink(
      room.db,
      { token: link?.token ?? '', hashed: 'x', name: 'Ana Brekken', email: 'ana@paper.example' },
      NOON,
    ),
  )
  const first = firstStoryOf(admin.id, 'Ana Brekken', 'admin')
  expect(bylinesOf(first)).toEqual([{ slug: 'ana-brekken', name: 'Ana Brekken' }])
  expect(bylinesOf(firstStoryOf(admin.id, 'Ana Brekken', 'admin'))).toEqual(bylinesOf(first))
})

test('an invited person is matched to the byline of their name, unless it is somebody else’s', () => {
  must(createTerm(room.db, SYSTEM, AUTHOR, { name: 'RENÉE Falk', slug: 'old-hand' }, NOON))
  const composed = invited('first@paper.example', 'Rene\u0301e Falk', 'editor')
  expect(bylinesOf(firstStoryOf(composed, 'Renée Falk', 'editor'))).toEqual([{ slug: 'old-hand', name: 'RENÉE Falk' }])
  const namesake = invited('second@paper.example', 'Renée Falk', 'reporter')
  expect(bylinesOf(firstStoryOf(namesake, 'Renée Falk', 'reporter'))).toEqual([
    { slug: 'renee-falk', name: 'Renée Falk' },
  ])
})

test('an actor who is no person has no byline', () => {
  const story = must(createArticle(room.db, SYSTEM, { headline: 'From a script', language: 'en' }, NOON)).id
  expect(bylinesOf(story)).toEqual([])
})
