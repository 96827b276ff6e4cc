import { relistParents } from '#db/commands/taxonomy/steps/sections-above.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'

/**
 * Moves the stories of one section, topic or byline to another, in public and on the desk, in the caller's transaction:
 * a few statements, however many they are. Versions and dates stay. Returns how many are public, and the tags of their
 * lists. Every page that shows the merged name has read its tag, so the caller's tag of it covers those pages.
 */
export function mergeStories(
  tx: Tx,
  noun: MergedNoun,
  from: number,
  into: number,
): { stories: number; tags: string[] } {
  const lists = { old: `${noun}:${from}`, new: `${noun}:${into}` }
  const { changes: stories } = statement(
    tx,
    `update published set ${noun}_ids = (select json_group_array(id) from (
         select case value when @from then @into else value end id, min(key) place from json_each(${noun}_ids)
         group by 1 order by place))
     where article_id in (select article_id from listings where list = @old)`,
  ).run({ from, into, old: lists.old })
  const parents = noun === 'section' ? moveUnderParent(tx, from, into) : []
  statement(
    tx,
    `insert or ignore into listings (list, published_at, article_id, modified_at)
     select @new, published_at, article_id, modified_at from listings where list = @old`,
  ).run(lists)
  statement(tx, 'delete from listings where list = ?').run(lists.old)
  mergeOnDesk(tx, noun, from, into)
  // The tags of the parent sections themselves: each of their stories may have other neighbours now.
  return { stories, tags: [...[lists.old, lists.new, ...parents].map((list) => `list:${list}`), ...parents] }
}

/** Updates the lists of the parents of both sections, which have their stories too. */
function moveUnderParent(tx: Tx, from: number, into: number): string[] {
  const parentOf = (id: number) =>
    statement<{ id: number | null }>(tx, 'select parent_id id from sections where id = ?').get(id)?.id ?? null
  const parents = { from: parentOf(from), to: parentOf(into) }
  relistParents(tx, { id: from, ...parents })
  return [parents.from, parents.to].flatMap((id) => (id === null ? [] : [`section:${id}`]))
}

/** A working copy that names both keeps the position of the first. */
function mergeOnDesk(tx: Tx, noun: MergedNoun, from: number, into: number): void {
  const table = `article_${noun}s`
  statement(
    tx,
    `delete from ${table} as later where ${noun}_id in (@from, @into) and exists (select 1 from ${table} first
       where first.article_id = later.article_id and first.${noun}_id in (@from, @into) and first.position < later.position)`,
  ).run({ from, into })
  statement(tx, `update ${table} set ${noun}_id = @into where ${noun}_id = @from`).run({ from, into })
}
