import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { chooseByline } from '#db/commands/people/choose-byline.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { AUTHOR, createTerm } from '#db/commands/taxonomy/term.ts'
import { statement } from '#db/engine/statement.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { bylineOfPerson } from '#db/queries/people/byline-of-person.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
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

test('the first admin’s first story carries a byline of their name, and so does the second (P-365)', () => {
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

test('a byline of the same name stands on their stories, and is theirs once they confirm it', () => {
  must(createTerm(room.db, SYSTEM, AUTHOR, { name: 'RENÉE Falk', slug: 'old-hand' }, NOON))
  const id = invited('first@paper.example', 'Rene\u0301e Falk', 'reporter')
  const renee: Actor = { id, name: 'Renée Falk', role: 'reporter' }
  expect(bylinesOf(firstStoryOf(id, 'Renée Falk', 'reporter'))).toEqual([{ slug: 'old-hand', name: 'RENÉE Falk' }])
  expect(bylineOfPerson(room.db, id)).toMatchObject({ byline: null, suggested: { slug: 'old-hand' } })
  must(chooseByline(room.db, renee, { slug: 'old-hand' }, NOON))
  expect(bylineOfPerson(room.db, id)).toMatchObject({ byline: { slug: 'old-hand' }, suggested: null })

  const namesake = invited('second@paper.example', 'Renée Falk', 'reporter')
  expect(bylineOfPerson(room.db, namesake)).toMatchObject({ byline: null, suggested: null })
  expect(bylinesOf(firstStoryOf(namesake, 'Renée Falk', 'reporter'))).toEqual([
    { slug: 'renee-falk', name: 'Renée Falk' },
  ])
})

test('nobody takes another person’s byline, and a reporter none of another name', () => {
  must(createTerm(room.db, SYSTEM, AUTHOR, { name: 'Piet Morrow' }, NOON))
  const renee: Actor = { id: invited('r@paper.example', 'Renée Falk', 'reporter'), name: '', role: 'reporter' }
  const ana: Actor = { id: invited('a@paper.example', 'Ana Brekken', 'editor'), name: '', role: 'editor' }
  const choose = (actor: Actor, slug: string | null) => chooseByline(room.db, actor, { slug }, NOON)
  expect(choose(renee, 'piet-morrow')).toMatchObject({ code: 'not-allowed' })
  expect(choose(renee, 'nowhere')).toMatchObject({ code: 'unknown-author' })
  expect(must(choose(renee, null))).toEqual({ slug: 'renee-falk', name: 'Renée Falk' })
  expect(choose(ana, 'renee-falk')).toMatchObject({ code: 'byline-taken' })
  expect(must(choose(ana, 'piet-morrow'))).toEqual({ slug: 'piet-morrow', name: 'Piet Morrow' })
  expect(must(choose(ana, null))).toEqual({ slug: 'ana-brekken', name: 'Ana Brekken' })
  expect(must(choose(renee, 'renee-falk'))).toEqual({ slug: 'renee-falk', name: 'Renée Falk' })
  const tied = 'select slug from authors where person_id is not null order by slug'
  expect(room.db.$client.prepare(tied).pluck().all()).toEqual(['ana-brekken', 'renee-falk'])
  expect(choose(SYSTEM, null)).toMatchObject({ code: 'not-allowed' })
})

test('a new story is its writer’s', () => {
  const id = invited('r@paper.example', 'Renée Falk', 'reporter')
  const story = firstStoryOf(id, 'Renée Falk', 'reporter')
  expect(deskArticle(room.db, { id: story })?.assignedTo).toMatchObject({ id, since: NOON, wantedAt: null })
})

test('“mine” is what I created, am bylined on, or have', () => {
  const ana: Actor = { id: invited('a@paper.example', 'Ana Brekken', 'editor'), name: '', role: 'editor' }
  const renee: Actor = { id: invited('r@paper.example', 'Renée Falk', 'editor'), name: '', role: 'editor' }
  const storyOf = (actor: Actor, headline: string) =>
    must(createArticle(room.db, actor, { headline, language: 'en' }, NOON))
  must(assignArticle(room.db, ana, { id: storyOf(ana, 'Created').id, personId: renee.id }, NOON))
  must(assignArticle(room.db, ana, { id: storyOf(renee, 'Assigned').id, personId: ana.id }, NOON))
  const { id, version } = storyOf(renee, 'Bylined')
  must(saveArticle(room.db, renee, { id, version, fields: { authors: ['ana-brekken'] } }, NOON))
  storyOf(renee, 'Not hers')
  const found = deskArticles(room.db, { actor: ana, now: NOON, whose: 'me' }).items
  expect(found.map((one) => one.headline).sort()).toEqual(['Assigned', 'Bylined', 'Created'])
  expect(nextUp(room.db, { actor: ana, now: NOON }).counts.mine).toBe(3)
})

test('an actor who is no person has no byline', () => {
  const story = must(createArticle(room.db, SYSTEM, { headline: 'From a script', language: 'en' }, NOON)).id
  expect(bylinesOf(story)).toEqual([])
})
