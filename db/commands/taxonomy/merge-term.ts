import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { mergeStories } from '#db/commands/article/steps/merge-stories.ts'
import { mergeOnFront } from '#db/commands/front/steps/merge-on-front.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { fillEmptyFields } from '#db/commands/reads/steps/fill-empty-fields.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { authorOwner } from '#db/queries/media/shown-pictures.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'

export type MergeInput = { id: number; into: string }
export type MergeRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'merge-into-itself'
  | 'has-sub-sections'
  | 'unknown-section'
  | 'unknown-topic'
  | 'unknown-author'

const PATHS = { section: sectionPath, topic: topicPath, author: authorPath } as const
type Row = { id: number; slug: string; name: string }

/**
 * Merges a section, topic or byline into another: public stories, working copies and scheduled revisions belong to the
 * other from now on, and so do address and feeds. No story counts as modified by it. The target takes over the facts
 * that it lacks. `into` is a slug; `stories` counts the public ones.
 */
export function mergeTerm(
  db: Db,
  actor: Actor,
  noun: MergedNoun,
  input: MergeInput,
  now: number,
): Result<{ id: number; slug: string; stories: number }, MergeRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const found = mergeable(tx, noun, input)
    if (!found.ok) return found
    const { from, into } = found.value
    const path = PATHS[noun]
    const told = mergeStories(tx, noun, from.id, into.id)
    const front = noun === 'section' && mergeOnFront(tx, from.id, into.id) ? ['front'] : []
    fillEmptyFields(tx, noun, from.id, into.id)
    statement(tx, 'update merged set into_id = ? where noun = ? and into_id = ?').run(into.id, noun, from.id)
    statement(tx, 'insert into merged (noun, id, slug, into_id, name) values (?, ?, ?, ?, ?)').run(
      ...[noun, from.id, from.slug, into.id, from.name],
    )
    if (noun !== 'author') mergeInMenus(tx, noun, from.id, into.id)
    if (noun === 'section') mergeForPartners(tx, from.id, into.id)
    statement(tx, `delete from ${noun}s where id = ?`).run(from.id)
    if (noun === 'author') for (const { id } of [from, into]) renewPictureUses(tx, authorOwner(id))
    keepRedirect(tx, path(from.slug), path(into.slug), now)
    const { stories } = told
    record(tx, { what: `${noun}.merged`, actor, now, details: { slug: from.slug, into: into.slug, stories } })
    const own = [from, into].flatMap(({ id, slug }) => [`${noun}:${id}`, `address:${path(slug)}`])
    changed(tx, [...told.tags, ...own, ...(noun === 'section' ? ['site'] : []), ...front, 'lists'], now)
    return ok({ id: into.id, slug: into.slug, stories })
  })
}

/** Moves menu links to the target. Runs before the merged row is deleted, which would delete its links. */
function mergeInMenus(tx: Tx, noun: 'section' | 'topic', from: number, into: number): void {
  statement(tx, `update menu_links set ${noun}_id = ? where ${noun}_id = ?`).run(into, from)
}

/** Partners that had the one section get the other: the stories are the same. */
function mergeForPartners(tx: Tx, from: number, into: number): void {
  statement(tx, 'update or ignore partner_sections set section_id = ? where section_id = ?').run(into, from)
}

/** Returns both rows if the one can be merged into the other. */
export function mergeable(
  tx: Tx,
  noun: MergedNoun,
  { id, into }: MergeInput,
): Result<{ from: Row; into: Row }, Exclude<MergeRefusal, 'not-allowed'>> {
  const from = statement<Row>(tx, `select id, slug, name from ${noun}s where id = ?`).get(id)
  if (!from) return refuse('not-found')
  const other = statement<Row>(tx, `select id, slug, name from ${noun}s where slug = ?`).get(into)
  if (!other) return refuse(`unknown-${noun}`, { field: 'into' })
  if (other.id === from.id) return refuse('merge-into-itself', { field: 'into' })
  const hasBelow = noun === 'section' && statement(tx, 'select 1 from sections where parent_id = ? limit 1').get(id)
  return hasBelow ? refuse('has-sub-sections') : ok({ from, into: other })
}
