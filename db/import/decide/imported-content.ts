import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { articles, importRecords, pages } from '#db/schema/tables.ts'
import { articlePath, pagePath } from '#domain/urls/paths.ts'

const STORY = columns(articles, 'id', 'slug')
/** The story that an import wrote. */
export const IMPORTED_STORY = prepared(columns(importRecords, 'importId'), (db, { importId }) =>
  db.select(STORY).from(articles).where(eq(articles.importId, importId)),
)
const RECORD = {
  ...columns(importRecords, 'articleId', 'recordHash'),
  page: columns(pages, 'id', 'slug', 'title', 'standfirst', 'state', 'savedBy'),
  pageDocument: asText(pages.document),
}
/** The record of an import; of a standing page, with its row. */
export const IMPORT_RECORD = prepared(columns(importRecords, 'importId'), (db, { importId }) => {
  const isIt = eq(importRecords.importId, importId)
  return db.select(RECORD).from(importRecords).leftJoin(pages, eq(pages.id, importRecords.pageId)).where(isIt)
})

/** Path that the story or page of a record has or is going to have; null for what is not here. */
export function importedPath(db: Readable, importId: string): string | null {
  const story = IMPORTED_STORY.get(db, { importId })
  if (story) return articlePath(story.slug)
  const page = IMPORT_RECORD.get(db, { importId })?.page
  return page ? pagePath(page.slug) : null
}
