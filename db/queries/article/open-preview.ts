import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { can, type Role } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** An open link, and the story that it shows. */
export type OpenPreview = { link: number; article: number }

/** A link that neither ended nor expired, with what decides whether whoever made it may still share its story. */
export type LinkInTime = OpenPreview & {
  createdBy: string | null
  assignee: string | null
  status: Status
  maker: string
  name: string
  role: Role
  disabledAt: number | null
}

/** Links that are open at `@now` by themselves, to stories that are neither withdrawn nor deleted. */
export const LINKS_IN_TIME = `select l.id link, l.article_id article, a.created_by createdBy, a.status,
    s.person_id assignee, p.id maker, p.name, p.role, p.disabled_at disabledAt
  from preview_links l join articles a on a.id = l.article_id join people p on p.id = l.created_by
    left join assignments s on s.article_id = a.id
  where l.ended_at is null and l.expires_at > @now
    and a.deleted_at is null and a.status <> 'withdrawn'`

/** True if whoever made the link may still share its story. */
export const mayStillShare = ({ createdBy, assignee, status, maker: id, name, role, disabledAt }: LinkInTime) =>
  disabledAt === null &&
  can({ id, name, role }, 'article.share', {
    createdBy,
    status,
    assignedTo: assignee === null ? null : { id: assignee },
  })

/**
 * The link with this token, if it is open at `now` (ms UTC): neither revoked nor expired, its story neither withdrawn
 * nor deleted, and made by somebody who may still share it. Null for every other token, without a difference. Its
 * answer is never cached, so it reads no tags.
 */
export function openPreview(db: Readable, token: string, now: number): OpenPreview | null {
  const row = statement<LinkInTime>(db, `${LINKS_IN_TIME} and l.token_hash = @hash`).get({
    now,
    hash: hashOfToken(token),
  })
  return row && mayStillShare(row) ? { link: row.link, article: row.article } : null
}
