import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { keepPage, publicPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { freeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { noteMade, noteUpdated } from '#db/import/import-changes.ts'
import type { ImportContext, Imported } from '#db/import/import-context.ts'
import { pageBefore } from '#db/import/page-before.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { saveRecord, saveRecordHash } from '#db/import/save-record.ts'
import { pageOwner } from '#db/queries/media/shown-pictures.ts'
import { cutAt } from '#domain/import/repairs.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { pagePath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

const LONGEST_TITLE = 200
const LONGEST_SLUG = 80

type Known = {
  id: number
  slug: string
  title: string
  standfirst: string
  state: 'draft' | 'published' | 'withdrawn'
  savedBy: string | null
  document: string
}
const KNOWN = `select p.id, p.slug, p.title, p.standfirst, p.state, p.saved_by savedBy, p.document
  from import_records r join pages p on p.id = r.page_id where r.import_id = ?`

/**
 * Writes one standing page of an import into the caller's transaction, public or a draft, by the rules of stories. Its
 * address is free among sections, pages and reserved names. A page that was changed here is left as it is.
 */
export function importPage(tx: Tx, page: Prepared, context: ImportContext): Imported {
  const known = statement<Known>(tx, KNOWN).get(page.importId) ?? null
  const content = contentOf(tx, page, known)
  if (!known) return make(tx, page, content, context)
  const state = page.state === 'public' ? 'published' : 'draft'
  const isSame =
    known.title === content.title && known.standfirst === content.standfirst && known.document === page.document.json
  if (isSame && known.state === state) {
    saveRecordHash(tx, { importId: page.importId, hash: page.recordHash, pageId: known.id })
    return { did: 'unchanged', articleId: null, tags: [] }
  }
  const why = whyLeft(known, page)
  if (why !== null) {
    page.warnings.push(`left as it is: ${why}`)
    return { did: 'left', articleId: null, tags: [] }
  }
  noteUpdated(tx, context.batchId, { kind: 'page', id: known.id }, () => pageBefore(tx, known.id))
  statement(
    tx,
    `update pages set version = version + 1, title = ?, standfirst = ?, document = ?, saved_at = ?, saved_by = null
     where id = ?`,
  ).run(content.title, content.standfirst, page.document.json, context.now, known.id)
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

function make(tx: Tx, page: Prepared, { slug, title, standfirst }: Content, context: ImportContext): Imported {
  const done = statement(
    tx,
    `insert into pages (slug, title, standfirst, created_at, saved_at, document) values (?, ?, ?, ?, ?, ?)`,
  ).run(
    slug,
    title,
    standfirst,
    Math.min(page.publishedAt ?? context.now, context.now),
    context.now,
    page.document.json,
  )
  const id = Number(done.lastInsertRowid)
  noteMade(tx, context.batchId, { kind: 'page', id })
  if (page.why !== null && page.state === 'draft') page.warnings.push(`is a draft here; in the old system: ${page.why}`)
  return { did: 'made', articleId: null, tags: finish(tx, id, page, context) }
}

/** Saves everything beside the working copy: pictures, record, redirects, and, if it is public, the public page. */
function finish(tx: Tx, id: number, page: Prepared, context: ImportContext): string[] {
  const { importId, recordHash: hash, document, oldAddresses } = page
  const { batchId, redirects } = context
  savePictureUses(tx, pageOwner(id), 'working', { text: document.pictures })
  saveRecord(tx, { importId, hash, batchId, pageId: id })
  const row = workingPage(tx, id)
  if (!row) throw new Error(`The page ${id} does not exist.`)
  const to = pagePath(row.slug)
  for (const from of oldAddresses) redirects?.push({ from, to, status: 301, batchId })
  return page.state === 'public' ? publish(tx, id, page, context) : []
}

function publish(tx: Tx, id: number, page: Prepared, { now, batchId }: ImportContext): string[] {
  const before = publicPage(tx, id)
  statement(tx, `update pages set state = 'published', has_changes_not_out = 0 where id = ?`).run(id)
  const row = workingPage(tx, id)
  if (!row) throw new Error(`The page ${id} does not exist.`)
  const publishedAt = before?.publishedAt ?? Math.min(page.publishedAt ?? now, now)
  const modifiedAt = Math.max(publishedAt, page.updatedAt ?? (before ? now : publishedAt))
  statement(
    tx,
    `insert into public_pages (page_id, slug, kind, title, standfirst, published_at, modified_at, document)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (page_id) do update set slug = excluded.slug, title = excluded.title, standfirst = excluded.standfirst,
       modified_at = excluded.modified_at, document = excluded.document`,
  ).run(id, row.slug, row.kind, row.title, row.standfirst, publishedAt, modifiedAt, page.document.json)
  savePictureUses(tx, pageOwner(id), 'public', { text: page.document.pictures })
  statement(tx, 'insert into page_addresses (slug, page_id) values (?, ?) on conflict do nothing').run(row.slug, id)
  takeAddress(tx, pagePath(row.slug), batchId)
  keepPage(tx, row, { why: 'published', by: null, at: now })
  return tagsOfPage(id, before, row)
}

/** Deletes a redirect from the address that the page has now. */
function takeAddress(tx: Tx, path: string, batchId: number | null): void {
  const row = statement<{ batch_id: number | null }>(tx, 'select * from redirects where path = ?').get(path)
  if (!row) return
  noteUpdated(tx, batchId, { kind: 'redirect', id: path }, () => row)
  statement(tx, 'delete from redirects where path = ?').run(path)
}
