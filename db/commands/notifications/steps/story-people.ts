import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { storySubject } from '#db/queries/article/may-read-article.ts'
import { can, type Role } from '#domain/permissions/can.ts'

/** The people of a story by what they are to it, as ids; `editors` are everybody who may publish it. */
export type StoryPeople = Record<'creator' | 'assignee' | 'bylined' | 'editors', readonly (string | null)[]>

const BYLINED = `select a.person_id id from article_authors b join authors a on a.id = b.author_id
  where b.article_id = ? and a.person_id is not null order by b.position`
const EDITORS = `select id from people where disabled_at is null and role in ('editor', 'admin') order by name, id`
const PERSON = 'select id, name, role from people where id = ? and disabled_at is null'

/**
 * Returns the people of a story (null: of the front), and a filter for those who are here and may read it. The text of
 * the story is not read: it may be damaged, and the act that is told of is recorded all the same.
 */
export function storyPeople(tx: Tx, articleId: number | null) {
  const story = articleId === null ? null : storySubject(tx, articleId)
  const ids = (sql: string, ...values: number[]) =>
    statement<{ id: string }>(tx, sql)
      .all(...values)
      .map(({ id }) => id)
  const of: StoryPeople = {
    creator: [story?.createdBy ?? null],
    assignee: [story?.assignedTo?.id ?? null],
    // Looked up only by the kinds that tell them.
    get bylined() {
      return articleId === null ? [] : ids(BYLINED, articleId)
    },
    get editors() {
      return ids(EDITORS)
    },
  }
  const mayRead = (id: string): boolean => {
    const person = statement<{ id: string; name: string; role: Role }>(tx, PERSON).get(id)
    if (!person) return false
    if (articleId === null) return can(person, 'front.edit')
    return story !== null && can(person, 'article.read', story)
  }
  return { of, readers: (ids: readonly string[]) => ids.filter(mayRead) }
}
