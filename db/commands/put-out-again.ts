import { changed } from '#db/changes.ts'
import { licenceEnded } from '#db/commands/licence-ended.ts'
import { putOut } from '#db/commands/put-out.ts'
import { record } from '#db/commands/record.ts'
import { readRevision } from '#db/commands/revision.ts'
import type { Tx } from '#db/open.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

type Taken = { id: number; revisionId: number; modifiedAt: number | null }

/** What was public before a withdrawal is public again, with the dates that it had. Who may, the caller asks. */
export function putOutAgain(
  tx: Tx,
  actor: Actor,
  { id: articleId, revisionId, modifiedAt }: Taken,
  now: number,
): Result<null, 'licence-expired' | 'slug-taken'> {
  const content = readRevision(tx, revisionId)
  const ended = licenceEnded(tx, content.fields, now)
  if (ended) return ended
  const story = { articleId, content, revisionId, modifiedAt }
  const out = putOut(tx, { ...story, kind: 'minor', note: null, at: now, by: actor.id, now })
  if (!out.ok) return out
  record(tx, { what: 'article.published', actor, now, articleId, details: { kind: 'minor', revision: revisionId } })
  changed(tx, out.value.tags, now)
  return ok(null)
}
