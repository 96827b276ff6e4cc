import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** The parents of these sections: a story of a sub-section is in its parent's list as well. */
export function sectionsAbove(db: Readable, ids: readonly number[]): number[] {
  const rows = statement<{ id: number }>(
    db,
    `select distinct parent_id id from sections
     where id in (select value from json_each(?)) and parent_id is not null order by 1`,
  ).all(JSON.stringify(ids))
  return rows.map((row) => row.id)
}

/** Updates the lists of parents after a sub-section moved to one or left one, in the caller's transaction. */
export function relistParents(db: Readable, moved: { id: number; from: number | null; to: number | null }): void {
  const { id, from, to } = moved
  if (from !== null) {
    // Deletes the stories that the old parent lists for this reason alone: not its own, nor another sub-section's.
    statement(
      db,
      `delete from listings where list = @list
         and exists (select 1 from listings c where c.list = @below and c.published_at = listings.published_at
           and c.article_id = listings.article_id)
         and not exists (select 1 from published p, json_each(p.section_ids) s where p.article_id = listings.article_id
           and (s.value = @from or s.value in (select id from sections where parent_id = @from)))`,
    ).run({ list: `section:${from}`, below: `section:${id}`, from })
  }
  if (to !== null) {
    statement(
      db,
      `insert or ignore into listings (list, published_at, article_id, modified_at)
       select @list, published_at, article_id, modified_at from listings where list = @below`,
    ).run({ list: `section:${to}`, below: `section:${id}` })
  }
}
