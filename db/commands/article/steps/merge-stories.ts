import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { relistParents } from '#db/commands/taxonomy/steps/sections-above.ts'
import type { Tx } from '#db/engine/open.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'

const { articleAuthors, articleSections, articleTopics, listings, published, sections } = newsroom

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
  const ids = published[`${noun}Ids`]
  const each = sql`select case value when ${from} then ${into} else value end id, min(key) place from json_each(${ids})`
  const merged = { [`${noun}Ids`]: sql`(select json_group_array(id) from (${each} group by 1 order by place))` }
  const isOld = eq(listings.list, lists.old)
  const listed = tx.select({ id: listings.articleId }).from(listings).where(isOld)
  const { changes: stories } = tx.update(published).set(merged).where(inArray(published.articleId, listed)).run()
  const parents = noun === 'section' ? moveUnderParent(tx, from, into) : []
  const row = { ...getTableColumns(listings), list: sql`${lists.new}`.as('list') }
  const moved = tx.select(row).from(listings).where(isOld)
  tx.insert(listings).select(moved).onConflictDoNothing().run()
  tx.delete(listings).where(isOld).run()
  mergeOnDesk(tx, noun, from, into)
  // The tags of the parent sections themselves: each of their stories may have other neighbours now.
  return { stories, tags: [...[lists.old, lists.new, ...parents].map((list) => `list:${list}`), ...parents] }
}

/** Updates the lists of the parents of both sections, which have their stories too. */
function moveUnderParent(tx: Tx, from: number, into: number): string[] {
  const parentOf = (id: number) =>
    tx.select({ id: sections.parentId }).from(sections).where(eq(sections.id, id)).get()?.id ?? null
  const parents = { from: parentOf(from), to: parentOf(into) }
  relistParents(tx, { id: from, ...parents })
  return [parents.from, parents.to].flatMap((id) => (id === null ? [] : [`section:${id}`]))
}

const ON_DESK = { section: articleSections.sectionId, topic: articleTopics.topicId, author: articleAuthors.authorId }

/** A working copy that names both keeps the position of the first. */
function mergeOnDesk(tx: Tx, noun: MergedNoun, from: number, into: number): void {
  const id = ON_DESK[noun]
  const isEither = inArray(id, [from, into])
  const first = sql`select article_id, min(position) from ${id.table} where ${isEither} group by article_id`
  const isLater = and(isEither, sql`(article_id, position) not in (${first})`)
  tx.delete(id.table).where(isLater).run()
  const moved = { [`${noun}Id`]: into }
  tx.update(id.table).set(moved).where(eq(id, from)).run()
}
