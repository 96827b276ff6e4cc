import { PRESENT_MS } from '#db/commands/article/presence.ts'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'

const SQL = `select distinct h.article_id articleId, p.id, p.name from presence h join people p on p.id = h.person_id
  where h.article_id in (select value from json_each(@ids)) and h.seen_at >= @since order by h.since, p.name`

/** The people who have each of these stories open at `now` (ms UTC), each person once. */
export function presenceByArticle(db: Readable, ids: readonly number[], now: number): (id: number) => PersonRef[] {
  const rows = statement<PersonRef & { articleId: number }>(db, SQL).all({
    ids: JSON.stringify(ids),
    since: now - PRESENT_MS,
  })
  const people = Map.groupBy(rows, ({ articleId }) => articleId)
  return (id) => (people.get(id) ?? []).map(({ id: who, name }) => ({ id: who, name }))
}
