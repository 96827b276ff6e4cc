import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { pageRevisions, pages, publicPages } from '#db/schema/tables.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'

export type WorkingPage = typeof pages.$inferSelect

/** All fields of a page that a revision keeps. */
export type PageContent = { slug: string; kind: PageKind; title: string; standfirst: string; document: unknown }

/** A pause (ms) after which the text before it is kept. */
const WRITING_MS = 5 * 60_000

export const workingPage = (tx: Tx, id: number): WorkingPage | null =>
  tx.select().from(pages).where(eq(pages.id, id)).get() ?? null

export const pageContent = ({ slug, kind, title, standfirst, document }: PageContent): PageContent => ({
  slug,
  kind,
  title,
  standfirst,
  document,
})

/** Keeps a revision of a page. A save without a change is not kept twice. */
export function keepPage(
  tx: Tx,
  page: WorkingPage,
  { why, by, at }: { why: 'saved' | 'published'; by: string | null; at: number },
): void {
  const isIts = eq(pageRevisions.pageId, page.id)
  const last = tx.select().from(pageRevisions).where(isIts).orderBy(desc(pageRevisions.number)).get()
  const content = pageContent(page)
  if (why === 'saved' && last && JSON.stringify(last.content) === JSON.stringify(content)) return
  const number = (last?.number ?? 0) + 1
  tx.insert(pageRevisions).values({ pageId: page.id, number, createdAt: at, createdBy: by, why, content }).run()
}

/** Runs before a save: keeps what another person wrote, or what was written before a pause. */
export function keepPageHandover(tx: Tx, page: WorkingPage, by: string | null, now: number): void {
  if (page.savedBy === by && now - page.savedAt < WRITING_MS) return
  keepPage(tx, page, { why: 'saved', by: page.savedBy, at: page.savedAt })
}

export type PublicPage = { slug: string; kind: PageKind; title: string; publishedAt: number }

const PUBLIC = columns(publicPages, 'slug', 'kind', 'title', 'publishedAt')

export const publicPage = (tx: Tx, id: number): PublicPage | null =>
  tx.select(PUBLIC).from(publicPages).where(eq(publicPages.pageId, id)).get() ?? null
