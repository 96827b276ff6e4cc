import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type Refusal, refuse } from '#domain/result.ts'

/**
 * Refuses a working copy that would be published at `at` (ms UTC) with a picture that has expired by then. A scheduled
 * publication has nobody to refuse it to: it leaves such a picture out instead.
 */
export function refuseExpired(tx: Tx, articleId: number, at: number): Refusal<'picture-expired'> | null {
  const expired = statement<{ id: string; name: string; place: string }>(
    tx,
    `select m.sha256 id, m.name, u.place from picture_uses u cross join media m on m.sha256 = u.media_id
     where u.owner = 'story' and u.owner_id = ? and u.is_working = 1 and (m.expired_at is not null or m.expires_at <= ?) order by u.place`,
  ).all(articleId, at)
  const [first] = expired
  if (!first) return null
  return refuse('picture-expired', {
    field: first.place === 'lead' ? 'lead' : 'document',
    details: { pictures: expired.map(({ id, name }) => ({ id, name })) },
  })
}
