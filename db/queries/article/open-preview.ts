import { and, eq, gt, isNull, ne, type SQL } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { articles, assignments, people, previewLinks } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { can } from '#domain/permissions/can.ts'

/** An open link, and the story that it shows. */
export type OpenPreview = { link: number; article: number }

/**
 * Links that are open at `now` by themselves, to stories that are neither withdrawn nor deleted, with what decides
 * whether whoever made them may still share the story.
 */
export const linksInTime = (db: BetterSQLite3Database, now: SQL, which: SQL) =>
  db
    .select({
      link: previewLinks.id,
      article: articles.id,
      ...columns(articles, 'createdBy', 'status'),
      assignedTo: { id: assignments.personId },
      maker: columns(people, 'id', 'name', 'role', 'disabledAt'),
    })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .innerJoin(people, eq(people.id, previewLinks.createdBy))
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .where(
      and(
        isNull(previewLinks.endedAt),
        gt(previewLinks.expiresAt, now),
        isNull(articles.deletedAt),
        ne(articles.status, 'withdrawn'),
        which,
      ),
    )

const OF_TOKEN = prepared({ now: previewLinks.expiresAt, hash: previewLinks.tokenHash }, (db, { now, hash }) =>
  linksInTime(db, now, eq(previewLinks.tokenHash, hash)),
)

/** True if whoever made the link may still share its story. */
export const mayStillShare = ({ maker, ...story }: RowOf<typeof OF_TOKEN>) =>
  maker.disabledAt === null && can(maker, 'article.share', story)

/**
 * The link with this token, if it is open at `now` (ms UTC): neither revoked nor expired, its story neither withdrawn
 * nor deleted, and made by somebody who may still share it. Null for every other token, without a difference. Its
 * answer is never cached, so it reads no tags.
 */
export function openPreview(db: Readable, token: string, now: number): OpenPreview | null {
  const row = OF_TOKEN.get(db, { now, hash: hashOfToken(token) })
  return row && mayStillShare(row) ? { link: row.link, article: row.article } : null
}
