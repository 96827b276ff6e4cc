import { eq, sql } from 'drizzle-orm'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { keepPage, publicPage, type WorkingPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { freeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Tx } from '#db/engine/open.ts'
import type { RowOf } from '#db/engine/prepared.ts'
import { noteMade, noteUpdated } from '#db/import/import-changes.ts'
import type { ImportContext, Imported } from '#db/import/import-context.ts'
import { IMPORT_RECORD } from '#db/import/imported-content.ts'
import { pageBefore } from '#db/import/page-before.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { STORED_REDIRECT } from '#db/import/save-import-redirects.ts'
import { saveRecord, saveRecordHash } from '#db/import/save-record.ts'
import { pageOwner } from '#db/queries/media/shown-pictures.ts'
import { pageAddresses, pages, publicPages, redirects } from '#db/schema/tables.ts'
import { cutAt } from '#domain/import/repairs.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { pagePath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

const LONGEST_TITLE = 200
const LONGEST_SLUG = 80

type Known = NonNullable<RowOf<typeof IMPORT_RECORD>['page']>
/**
 * Writes one standing page of an import into the caller's transaction, public or a draft, by the rules of stories. Its
 * address is free among sections, pages and reserved names. A page that was changed here is left as it is.
 */
export function importPage(tx: Tx, page: Prepared, context: ImportContext): Imported {
  const record = IMPORT_RECORD.get(tx, { importId: page.importId })
  const known = record?.page ?? null
  const content = contentOf(tx, page, known)
  if (!known) return make(tx, page, content, context)
  const state = page.state === 'public' ? 'published' : 'draft'
  const { title, standfirst } = content
  const document = page.document.json
  const isSame = known.title === title && known.standfirst === standfirst && record?.pageDocument === document
  if (isSame && known.state === state) {
    saveRecordHash(tx, { importId: page.importId, recordHash: page.recordHash, pageId: known.id })
    return { did: 'unchanged', articleId: null, tags: [] }
  }
  const why = whyLeft(known, page)
  if (why !== null) {
    page.warnings.push(`left as it is: ${why}`)
    return { did: 'left', articleId: null, tags: [] }
  }
  noteUpdated(tx, context.batchId, { kind: 'page', id: known.id }, () => pageBefore(tx, known.id))
  const saved = { version: sql`${pages.version} + 1`, savedAt: context.now, savedBy: null }
  const changed = { title, standfirst, document: sql`${document}`, ...saved }
  tx.update(pages).set(changed).where(eq(pages.id, known.id)).run()
  return { did: 'updated', articleId: null, tags: finish(tx, known.id, page, context) }
}

function whyLeft(known: Known, page: Prepared): string | null {
  if (known.savedBy !== null) return 'it was changed on the desk, and the record differs from that'
  if (known.state === 'withdrawn') return 'it was withdrawn here'
  return known.state === 'published' && page.state === 'draft' ? 'it is a draft in the import, and public here' : null
}

function contentOf(tx: Tx, page: Prepared, known: Known | null) {
  const { kept: title, rest } = cutAt(page.headline, LONGEST_TITLE)
  if (rest !== '') page.warnings.push(`the title of the page is longer than ${LONGEST_TITLE} characters and was cut`)
  const wanted = page.slug.slice(0, LONGEST_SLUG).replace(/-+$/, '')
  const slug = known?.slug ?? freeRoot(tx, wanted, null, isReservedName)
  if (slug !== page.slug && !known)
    page.warnings.push(`the address /${page.slug} is taken or reserved; this page is at /${slug}`)
  return { title, standfirst: page.standfirst, slug }
}

type Content = ReturnType<typeof contentOf>

function make(tx: Tx, page: Prepared, content: Content, context: ImportContext): Imported {
  const { now } = context
  const dates = { createdAt: Math.min(page.publishedAt ?? now, now), savedAt: now }
  const values = { ...content, ...dates, document: sql`${page.document.json}` }
  const done = tx.insert(pages).values(values).run()
  const id = Number(done.lastInsertRowid)
  noteMade(tx, context.batchId, { kind: 'page', id })
  if (page.why !== null && page.state === 'draft') page.warnings.push(`is a draft here; in the old system: ${page.why}`)
  return { did: 'made', articleId: null, tags: finish(tx, id, page, context) }
}

/** Saves everything beside the working copy: pictures, record, redirects, and, if it is public, the public page. */
function finish(tx: Tx, id: number, page: Prepared, context: ImportContext): string[] {
  const { importId, recordHash, document, oldAddresses } = page
  const { batchId, redirects } = context
  savePictureUses(tx, pageOwner(id), 'working', { text: document.pictures })
  saveRecord(tx, { importId, recordHash, batchId, pageId: id })
  const row = workingPage(tx, id)
  if (!row) throw new Error(`The page ${id} does not exist.`)
  const to = pagePath(row.slug)
  for (const from of oldAddresses) redirects?.push({ from, to, status: 301, batchId })
  return page.state === 'public' ? publish(tx, row, page, context) : []
}

function publish(tx: Tx, row: WorkingPage, page: Prepared, { now, batchId }: ImportContext): string[] {
  const { id, slug, kind, title, standfirst } = row
  const before = publicPage(tx, id)
  tx.update(pages).set({ state: 'published', hasChangesNotOut: false }).where(eq(pages.id, id)).run()
  const publishedAt = before?.publishedAt ?? Math.min(page.publishedAt ?? now, now)
  const modifiedAt = Math.max(publishedAt, page.updatedAt ?? (before ? now : publishedAt))
  const set = { slug, title, standfirst, modifiedAt, document: sql`${page.document.json}` }
  const values = { pageId: id, kind, publishedAt, ...set }
  tx.insert(publicPages).values(values).onConflictDoUpdate({ target: publicPages.pageId, set }).run()
  savePictureUses(tx, pageOwner(id), 'public', { text: page.document.pictures })
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
