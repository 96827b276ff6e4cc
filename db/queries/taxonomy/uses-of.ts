import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'

/** `out`: how many public stories it has. `desk`: how many working copies name it and are not public as they stand. */
export type Uses = { out: number; desk: number }

/** How many stories each of these sections, topics or bylines has; a section includes those of its sub-sections. */
export function usesOf(db: Readable, noun: MergedNoun, ids: readonly number[]): (id: number) => Uses {
  const lists = JSON.stringify(ids.map((id) => `${noun}:${id}`))
  const out = statement<{ list: string; n: number }>(
    db,
    'select list, count(*) n from listings where list in (select value from json_each(?)) group by list',
  ).all(lists)
  const desk = statement<{ id: number; n: number }>(
    db,
    `select o.${noun}_id id, count(*) n from article_${noun}s o
     where o.${noun}_id in (select value from json_each(?)) and o.article_id in (
       select id from articles where has_changes_not_out = 1 and deleted_at is null
       union all select id from articles where status <> 'published' and deleted_at is null)
     group by o.${noun}_id`,
  ).all(JSON.stringify(ids))
  const outOf = new Map(out.map(({ list, n }) => [list, n]))
  const deskOf = new Map(desk.map(({ id, n }) => [id, n]))
  return (id) => ({ out: outOf.get(`${noun}:${id}`) ?? 0, desk: deskOf.get(id) ?? 0 })
}
