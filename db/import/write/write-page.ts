import { eq, sql } from 'drizzle-orm'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { keepPage, publicPage, type WorkingPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import type { Tx } from '#db/engine/open.ts'
import type { DecidedPage, PageContent } from '#db/import/decide/decide-page.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { noteUpdated } from '#db/import/write/import-changes.ts'
import type { WriteContext, Written } from '#db/import/write/import-context.ts'
import { STORED_REDIRECT } from '#db/import/write/save-import-redirects.ts'
import { pageBefore } from '#db/import/write/story-before.ts'
import { pageOwner } from '#db/queries/media/owner-pictures.ts'
import { pageAddresses, pages, publicPages, redirects } from '#db/schema/tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Writes what was decided about a standing page: its working copy, and, if it is public, the public page. */
export function writePage(tx: Tx, page: Prepared, decided: DecidedPage, context: WriteContext): Written {
  if (!('content' in decided)) return { id: decided.known.id, tags: [], path: null, revisionId: null }
  const { known, content } = decided
  const id = known ? update(tx, known.id, content, context) : insert(tx, page, content, context)
  savePictureUses(tx, pageOwner(id), 'working', { text: page.document.pictures, file: page.document.files })
  const row = workingPage(tx, id)
  if (!row) throw new Error(`The page ${id} does not exist.`)
  const tags = page.state === 'public' ? publish(tx, row, page, context) : []
  return { id, tags, path: pagePath(row.slug), revisionId: null }
}

function insert(tx: Tx, { publishedAt }: Prepared, content: PageContent, { now }: WriteContext): number {
  const dates = { createdAt: Math.min(publishedAt ?? now, now), savedAt: now }
  const values = { ...content, ...dates, document: sql`${content.document}` }
  return Number(tx.insert(pages).values(values).run().lastInsertRowid)
}

function update(tx: Tx, id: number, { title, standfirst, document }: PageContent, context: WriteContext): number {
  noteUpdated(tx, context.batchId, { kind: 'page', id }, () => pageBefore(tx, id))
  const saved = { version: sql`${pages.version} + 1`, savedAt: context.now, savedBy: null }
  const set = { title, standfirst, document: sql`${document}`, ...saved }
  tx.update(pages).set(set).where(eq(pages.id, id)).run()
  return id
}

function publish(tx: Tx, row: WorkingPage, page: Prepared, { now, batchId }: WriteContext): string[] {
  const { id, slug, kind, title, standfirst } = row
  const before = publicPage(tx, id)
  tx.update(pages).set({ state: 'published', hasChangesNotOut: false }).where(eq(pages.id, id)).run()
  const publishedAt = before?.publishedAt ?? Math.min(page.publishedAt ?? now, now)
  const modifiedAt = Math.max(publishedAt, page.updatedAt ?? (before ? now : publishedAt))
  const set = { slug, title, standfirst, modifiedAt, document: sql`${page.document.json}` }
  const values = { pageId: id, kind, publishedAt, ...set }
  tx.insert(publicPages).values(values).onConflictDoUpdate({ target: publicPages.pageId, set }).run()
  savePictureUses(tx, pageOwner(id), 'public', { text: page.document.pictures, file: page.document.files })
  tx.insert(pageAddresses).values({ slug, pageId: id }).onConflictDoNothing().run()
  takeAddress(tx, pagePath(slug), batchId)
  keepPage(tx, row, { why: 'published', by: null, at: now })
  return tagsOfPage(id, before, row)
}

/** Deletes a redirect from the address that the page has now. */
function takeAddress(tx: Tx, path: string, batchId: number | null): void {
  const row = STORED_REDIRECT.get(tx, { path })
  if (!row) return
  noteUpdated(tx, batchId, { kind: 'redirect', id: path }, () => row)
  tx.delete(redirects).where(eq(redirects.path, path)).run()
}
