import { asc, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { redirects } from '#db/schema/links.ts'
import type { RedirectView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const SIZE = 50

/** Redirects by path, 50 at a time; `cursor` is the last path seen. Refused: `not-allowed`. */
export function listRedirects(
  db: Readable,
  actor: Actor,
  input: { cursor?: string | undefined },
): Result<{ items: RedirectView[]; next: string | null }, 'not-allowed'> {
  if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  const rows = db
    .select({
      path: redirects.path,
      target: redirects.target,
      status: redirects.status,
      createdAt: redirects.createdAt,
    })
    .from(redirects)
    .where(gt(redirects.path, input.cursor ?? ''))
    .orderBy(asc(redirects.path))
    .limit(SIZE + 1)
    .all()
  const items = rows.slice(0, SIZE)
  return ok({ items, next: rows.length > SIZE ? (items.at(-1)?.path ?? null) : null })
}
