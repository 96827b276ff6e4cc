import { sql } from 'drizzle-orm'
import { articles, notes } from '#db/schema/tables.ts'

/** Condition of the `articles` that the index of the desk's search holds: those that are not public as they stand, and those with notes. */
export const isInWorkingIndex = sql`${articles.deletedAt} is null and (${articles.hasChangesNotOut} = 1
  or ${articles.status} <> 'published' or exists (select 1 from ${notes} where ${notes.articleId} = ${articles.id}))`
