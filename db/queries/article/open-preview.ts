import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { hashOfToken } from '#db/secrets/token.ts'

/** An open link, and the story that it shows. */
export type OpenPreview = { link: number; article: number }

const OPEN = `select l.id link, l.article_id article
  from preview_links l join articles a on a.id = l.article_id left join people p on p.id = l.created_by
  where l.token_hash = ? and l.ended_at is null and l.expires_at > ?
    and a.deleted_at is null and a.status <> 'withdrawn' and p.disabled_at is null`

/**
 * The link with this token, if it is open at `now` (ms UTC): neither revoked nor expired, its story neither withdrawn
 * nor deleted, and the account that made it not disabled. Null for every other token, without a difference. Its answer
 * is never cached, so it reads no tags.
 */
export function openPreview(db: Readable, token: string, now: number): OpenPreview | null {
  return statement<OpenPreview>(db, OPEN).get(hashOfToken(token), now) ?? null
}
