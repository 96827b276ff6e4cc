import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { can, type Role } from '#domain/permissions/can.ts'

/** The people of a story by what they are to it, as ids; `editors` are everybody who may publish it. */
export type StoryPeople = Record<'creator' | 'assignee' | 'bylined' | 'editors', readonly (string | null)[]>

const BYLINED = `select person_id id from authors
  where person_id is not null and id in (select value from json_each(?))`
const EDITORS = `select id from people where disabled_at is null and role in ('editor', 'admin') order by name, id`
const PERSON = 'select id, name, role from people where id = ? and disabled_at is null'

/** Returns the people of a story (null: of the front), and a filter for those who are here and may read it. */
export function storyPeople(tx: Tx, articleId: number | null) {
  const story = articleId === null ? null : workingArticle(tx, articleId)
  const ids = (sql: string, ...values: string[]) =>
    statement<{ id: string }>(tx, sql)
      .all(...values)
      .map(({ id }) => id)
  const of: StoryPeople = {
    creator: [story?.createdBy ?? null],
    assignee: [story?.assignedTo?.id ?? null],
    // Looked up only by the kinds that tell them.
    get bylined() {
      return ids(BYLINED, JSON.stringify(story?.authorIds ?? []))
    },
    get editors() {
      return ids(EDITORS)
    },
  }
  const mayRead = (id: string): boolean => {
    const person = statement<{ id: string; name: string; role: Role }>(tx, PERSON).get(id)
    if (!person) return false
    return story ? can(person, 'article.read', story) : can(person, 'front.edit')
  }
  return { of, readers: (ids: readonly string[]) => ids.filter(mayRead) }
}
