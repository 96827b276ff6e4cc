import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { storySubject } from '#db/queries/article/may-read-article.ts'
import { articleAuthors, authors, people } from '#db/schema/tables.ts'
import { can } from '#domain/permissions/can.ts'

/** The people of a story by what they are to it, as ids; `editors` are everybody who may publish it. */
export type StoryPeople = Record<'creator' | 'assignee' | 'bylined' | 'editors', readonly (string | null)[]>

const isHere = isNull(people.disabledAt)
const BYLINED = prepared({ articleId: articleAuthors.articleId }, (db, { articleId }) => {
  const isIts = and(eq(articleAuthors.articleId, articleId), isNotNull(authors.personId))
  const ids = db.select({ id: authors.personId }).from(authors).where(isIts).orderBy(articleAuthors.position)
  return ids.innerJoin(articleAuthors, eq(authors.id, articleAuthors.authorId))
})
const EDITORS = prepared({}, (db) => {
  const isEditor = and(isHere, inArray(people.role, ['editor', 'admin']))
  return db.select({ id: people.id }).from(people).where(isEditor).orderBy(people.name, people.id)
})
const PERSON = prepared({ id: people.id }, (db, { id }) => {
  const person = { id: people.id, name: people.name, role: people.role }
  return db
    .select(person)
    .from(people)
    .where(and(eq(people.id, id), isHere))
})

/**
 * Returns the people of a story (null: of the front), and a filter for those who are here and may read it. The text of
 * the story is not read: it may be damaged, and the act is recorded all the same.
 */
export function storyPeople(tx: Tx, articleId: number | null) {
  const story = articleId === null ? null : storySubject(tx, articleId)
  const of: StoryPeople = {
    creator: [story?.createdBy ?? null],
    assignee: [story?.assignedTo?.id ?? null],
    // Looked up only by the kinds that tell them.
    get bylined() {
      return articleId === null ? [] : BYLINED.all(tx, { articleId }).map(({ id }) => id)
    },
    get editors() {
      return EDITORS.all(tx).map(({ id }) => id)
    },
  }
  const mayRead = (id: string): boolean => {
    const person = PERSON.get(tx, { id })
    if (!person) return false
    if (articleId === null) return can(person, 'front.edit')
    return story !== null && can(person, 'article.read', story)
  }
  return { of, readers: (ids: readonly string[]) => ids.filter(mayRead) }
}
