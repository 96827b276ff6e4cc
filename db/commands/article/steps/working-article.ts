import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'

const { articles, articleAuthors, articleSections, articleTopics, assignments } = newsroom
const { sectionIds: list } = newsroom.published
type Ordered = Record<'articleId' | 'position', SQLiteColumn>
const idsIn = (id: SQLiteColumn, { articleId: of, position: at }: Ordered) =>
  sql`(select json_group_array(${id} order by ${at}) from ${id.table} where ${of} = ${articles.id})`.mapWith(list)
const BY_ID = prepared(columns(articles, 'id'), (db, { id }) =>
  db
    .select({
      ...getTableColumns(articles),
      sectionIds: idsIn(articleSections.sectionId, articleSections),
      topicIds: idsIn(articleTopics.topicId, articleTopics),
      authorIds: idsIn(articleAuthors.authorId, articleAuthors),
      assignedTo: { id: assignments.personId },
    })
    .from(articles)
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)

export type WorkingArticle = RowOf<typeof BY_ID>

/** The working copy with its ordered sections, topics and bylines; null if there is none or it was deleted. */
export const workingArticle = (db: Readable, id: number): WorkingArticle | null => BY_ID.get(db, { id }) ?? null

/** Stores whether the working copy differs from what readers see. */
export const STORE_IS_CHANGED = prepared(columns(articles, 'id', 'hasChangesNotOut'), (db, { id, hasChangesNotOut }) =>
  db.update(articles).set({ hasChangesNotOut }).where(eq(articles.id, id)),
)
