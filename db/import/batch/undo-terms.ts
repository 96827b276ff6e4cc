import { and, eq, exists, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { alias } from 'drizzle-orm/sqlite-core'
import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { isPictureUsed, tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import type { OnFront, UndoContext } from '#db/import/batch/undo-context.ts'
import { changeOf, forgetChange } from '#db/import/import-changes.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { TERM_BY_ID, TERM_NOUNS, type TermNoun } from '#db/import/term-rows.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { sectionLeads } from '#db/schema/fronts.ts'
import { merged } from '#db/schema/merged.ts'
import {
  articleAuthors,
  articles,
  articleSections,
  articleTopics,
  authors,
  listings,
  sections,
  topics,
} from '#db/schema/newsroom-tables.ts'
import { menuLinks } from '#db/schema/pages-tables.ts'
import { partnerSections, partnerSources } from '#db/schema/partners.ts'
import { media } from '#db/schema/pictures-tables.ts'
import { sources } from '#db/schema/sources.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

/** Uses of a term besides the schedule. */
const USES: Record<TermNoun, (db: BetterSQLite3Database, id: SQL<number>) => (SQL | undefined)[]> = {
  section: (db, id) => [
    exists(db.select().from(articleSections).where(eq(articleSections.sectionId, id))),
    exists(db.select().from(subSections).where(eq(subSections.parentId, id))),
    exists(db.select().from(sectionLeads).where(eq(sectionLeads.sectionId, id))),
    exists(db.select().from(menuLinks).where(eq(menuLinks.sectionId, id))),
    exists(db.select().from(partnerSections).where(eq(partnerSections.sectionId, id))),
    wasMerged(db, 'section', id),
  ],
  topic: (db, id) => [
    // Public stories are found by readers' lists: the table of topics has no index by topic.
    exists(onDesk(db, id)),
    exists(db.select().from(menuLinks).where(eq(menuLinks.topicId, id))),
    isNotNull(topics.followUpAt),
    wasMerged(db, 'topic', id),
  ],
  author: (db, id) => [
    exists(db.select().from(articleAuthors).where(eq(articleAuthors.authorId, id))),
    or(isNotNull(authors.personId), isNotNull(authors.portrait)),
    wasMerged(db, 'author', id),
  ],
  source: (db, id) => [
    exists(db.select().from(articles).where(eq(articles.sourceId, id))),
    exists(db.select().from(partnerSources).where(eq(partnerSources.sourceId, id))),
    isNotNull(sources.logo),
  ],
}
const subSections = alias(sections, 'sub_sections')

function onDesk(db: BetterSQLite3Database, id: SQL<number>) {
  const drafts = db
    .select({ id: articles.id })
    .from(articles)
    .where(and(ne(articles.status, 'published'), isNull(articles.deletedAt)))
  const changed = db.select({ id: articles.id }).from(articles).where(eq(articles.hasChangesNotOut, true))
  const stories = changed.unionAll(drafts).as('stories')
  return db
    .select({ id: stories.id })
    .from(stories)
    .crossJoin(articleTopics)
    .where(and(eq(articleTopics.articleId, stories.id), eq(articleTopics.topicId, id)))
}

function wasMerged(db: BetterSQLite3Database, noun: MergedNoun, id: SQL<number>) {
  return exists(
    db
      .select()
      .from(merged)
      .where(and(eq(merged.noun, noun), eq(merged.intoId, id))),
  )
}

/** The term, if anything uses it; `list`: readers' list of it. */
const USED = preparedBy(TERM_NOUNS, (noun) =>
  prepared({ id: TERM_TABLES[noun].id, list: listings.list }, (db, { id, list }) =>
    db
      .select({ id: TERM_TABLES[noun].id })
      .from(TERM_TABLES[noun])
      .where(
        and(
          eq(TERM_TABLES[noun].id, id),
          or(exists(db.select().from(listings).where(eq(listings.list, list))), ...USES[noun](db, id)),
        ),
      ),
  ),
)
const REMOVE = preparedBy(TERM_NOUNS, (noun) =>
  prepared({ id: TERM_TABLES[noun].id }, (db, { id }) =>
    db.delete(TERM_TABLES[noun]).where(eq(TERM_TABLES[noun].id, id)),
  ),
)
const REMOVE_PICTURE = prepared({ id: media.sha256, deletedAt: media.deletedAt }, (db, { id, deletedAt }) =>
  db.update(media).set({ deletedAt }).where(eq(media.sha256, id)),
)
const PATHS = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

/** Deletes a section, topic, byline or source that the batch made, if nothing uses it. Returns its tags. */
export function undoTerm(tx: Tx, kind: TermNoun, id: number, { batchId, onFront }: UndoContext): string[] {
  const row = TERM_BY_ID[kind].get(tx, { id })
  if (row && isUsed(tx, kind, id, onFront)) return []
  forgetChange(tx, batchId, { kind, id })
  if (!row) return []
  REMOVE[kind].run(tx, { id })
  if (kind === 'author' || kind === 'source') savePictureUses(tx, { owner: kind, id }, 'public', NOTHING_SHOWN)
  const tags = [`${kind}:${id}`, `address:${PATHS[kind](row.slug)}`, 'lists']
  return kind === 'section' ? [...tags, 'site'] : tags
}

function isUsed(tx: Tx, kind: TermNoun, id: number, front: OnFront): boolean {
  if (kind === 'section' && front.sections.has(id)) return true
  return USED[kind].get(tx, { id, list: `${kind}:${id}` }) !== undefined || isScheduledWith(tx, kind, id)
}

/** Deletes a picture that the batch made, if nothing uses it and nobody changed it here. Returns its tags. */
export function undoPicture(tx: Tx, id: string, { batchId, now }: UndoContext): string[] {
  const row = STORED_PICTURE.get(tx, { id })
  if (row && (row.version > 1 || isPictureUsed(tx, id))) return []
  const change = { kind: 'media', id } as const
  const noted = changeOf(tx, batchId, change)
  forgetChange(tx, batchId, change)
  if (!row) return []
  // Deleted pictures can be restored for 30 days; then their files go. One that the batch restored is as old as before.
  const { deletedAt = now } = (noted?.before ?? {}) as { deletedAt?: number }
  REMOVE_PICTURE.run(tx, { id, deletedAt })
  return tagsOfPicture(tx, id)
}
