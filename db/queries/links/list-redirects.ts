import { and, asc, gt, like, or, sql, type SQL } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { redirects } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RedirectFilter, RedirectView } from '#domain/urls/redirect-views.ts'

const SIZE = 50
export const REDIRECTS = listCursor('redirects', 'string')

type Input = { q?: string | undefined; filter?: RedirectFilter | undefined; cursor?: string | undefined }

const FILTERS: Record<RedirectFilter, SQL | undefined> = {
  all: undefined,
  here: like(redirects.target, '/%'),
  elsewhere: like(redirects.target, 'https://%'),
  gone: sql`${redirects.status} = 410`,
}

/**
 * Redirects by path, 50 at a time, with the status that a reader gets now; `q` is a part of the path or the target.
 * Refused: `not-allowed`.
 */
export function listRedirects(
  db: Readable,
  actor: Actor,
  { q = '', filter = 'all', cursor }: Input,
): Result<{ items: RedirectView[]; next: string | null }, 'not-allowed'> {
  if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  const pattern = contains(q)
  const rows = db
    .select()
    .from(redirects)
    .where(
      and(
        gt(redirects.path, REDIRECTS.placeIn(cursor)?.[0] ?? ''),
        FILTERS[filter],
        q === '' ? undefined : or(isLike(redirects.path, pattern), isLike(redirects.target, pattern)),
      ),
    )
    .orderBy(asc(redirects.path))
    .limit(SIZE + 1)
    .all()
  const page = REDIRECTS.toPage(rows, SIZE, ({ path }) => [path])
  const items = page.items.map(({ path, target, status, batchId, createdAt }) => {
    return { path, target, status, answer: answerOf(db, path), isImported: batchId !== null, createdAt }
  })
  return ok({ items, next: page.next })
}

function answerOf(db: Readable, path: string): number {
  const address = oldAddress(db, path)
  if (address.kind === 'moved') return address.status ?? 308
  if (address.kind === 'withdrawn') return address.legal ? 451 : 410
  return address.kind === 'page' ? 200 : 404
}
