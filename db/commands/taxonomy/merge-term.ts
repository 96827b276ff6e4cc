import { and, eq, notInArray, type SQL } from 'drizzle-orm'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { mergeStories } from '#db/commands/article/steps/merge-stories.ts'
import { mergeOnFront } from '#db/commands/front/steps/merge-on-front.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { fillEmptyFields } from '#db/commands/reads/steps/fill-empty-fields.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { authorOwner } from '#db/queries/media/owner-pictures.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { menuLinks, merged, partnerSections, sections } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
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
    const done = mergeStories(tx, noun, from.id, into.id)
    const front = noun === 'section' && mergeOnFront(tx, from.id, into.id) ? ['front'] : []
    fillEmptyFields(tx, noun, from.id, into.id)
    const wereMerged = and(eq(merged.noun, noun), eq(merged.intoId, from.id))
    tx.update(merged).set({ intoId: into.id }).where(wereMerged).run()
    const row = { ...from, noun, intoId: into.id }
    tx.insert(merged).values(row).run()
    if (noun !== 'author') mergeInMenus(tx, noun, from.id, into.id)
    if (noun === 'section') mergeForPartners(tx, from.id, into.id)
    tx.delete(TERM_TABLES[noun]).where(eq(TERM_TABLES[noun].id, from.id)).run()
    if (noun === 'author') for (const { id } of [from, into]) renewPictureUses(tx, authorOwner(id))
    keepRedirect(tx, path(from.slug), path(into.slug), now)
    const { stories } = done
    record(tx, { what: `${noun}.merged`, actor, now, details: { slug: from.slug, into: into.slug, stories } })
    const own = [from, into].flatMap(({ id, slug }) => [`${noun}:${id}`, `address:${path(slug)}`])
    changed(tx, [...done.tags, ...own, ...(noun === 'section' ? ['site'] : []), ...front, 'lists'], now)
    return ok({ id: into.id, slug: into.slug, stories })
  })
}

/** Moves menu links to the target. Runs before the merged row is deleted, which would delete its links. */
function mergeInMenus(tx: Tx, noun: 'section' | 'topic', from: number, into: number): void {
  const [column, set] =
    noun === 'section' ? [menuLinks.sectionId, { sectionId: into }] : [menuLinks.topicId, { topicId: into }]
  tx.update(menuLinks).set(set).where(eq(column, from)).run()
}

/** Partners that had the one section get the other: the stories are the same. */
function mergeForPartners(tx: Tx, from: number, into: number): void {
  const { partnerId, sectionId } = partnerSections
  const haveBoth = tx.select({ partnerId }).from(partnerSections).where(eq(sectionId, into))
  const isMoved = and(eq(sectionId, from), notInArray(partnerId, haveBoth))
  tx.update(partnerSections).set({ sectionId: into }).where(isMoved).run()
}

/** Returns both rows if the one can be merged into the other. */
export function mergeable(
  tx: Tx,
  noun: MergedNoun,
  { id, into }: MergeInput,
): Result<{ from: Row; into: Row }, Exclude<MergeRefusal, 'not-allowed'>> {
  const { id: ids, slug, name } = TERM_TABLES[noun]
  const one = (which: SQL) => tx.select({ id: ids, slug, name }).from(TERM_TABLES[noun]).where(which).get()
  const from = one(eq(ids, id))
  if (!from) return refuse('not-found')
  const other = one(eq(slug, into))
  if (!other) return refuse(`unknown-${noun}`, { field: 'into' })
  if (other.id === from.id) return refuse('merge-into-itself', { field: 'into' })
  const hasBelow = noun === 'section' && tx.select().from(sections).where(eq(sections.parentId, id)).get()
  return hasBelow ? refuse('has-sub-sections') : ok({ from, into: other })
}
