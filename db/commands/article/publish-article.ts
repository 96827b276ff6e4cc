import { and, eq } from 'drizzle-orm'
import { freezeRevision } from '#db/commands/article/steps/freeze-revision.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { type NotReady, refusePublication } from '#db/commands/article/steps/refuse-publication.ts'
import { contentOf } from '#db/commands/article/steps/revision.ts'
import { cancelPublishJobs, schedulePublication } from '#db/commands/article/steps/schedule-publication.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { STORE_IS_CHANGED, type WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { releaseTime } from '#db/queries/schedule/clock-state.ts'
import { articles, publications } from '#db/schema/tables.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { decide, type Status } from '#domain/workflow/decide.ts'

export type PublishInput = {
  id: number
  /** The version that the person saw. */
  version: number
  kind: Exclude<PublicationKind, 'first'>
  /** The error that a correction corrects, as readers will see it. */
  note?: string | undefined
  /** A future time, ms UTC: the present text is published then. */
  at?: number | undefined
}

export type Publication = { path: string; publishedAt: number; status: Status; version: number }
type PublishRefusal =
  | NotReady
  | 'not-found'
  | 'not-allowed'
  | 'changed-meanwhile'
  | 'not-possible'
  | 'embargoed'
  | 'slug-taken'
  | 'already-public'

/**
 * Makes the working copy public, now or at a future time. After `ok`, the next request of any page shows it. The
 * version stays as it is. Refused: `already-public` if readers have that version, except for a correction with a new
 * note.
 */
export const publishArticle = commandOn(
  storyFor('article.publish'),
  (tx, article, input: PublishInput, { actor, now }) => {
    if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })
    const notReady = refusePublication(tx, article, { ...input, at: Math.max(now, input.at ?? now), by: actor.id })
    if (notReady) return notReady
    if (isAlreadyPublic(tx, article, input)) {
      const path = articlePath(article.slug)
      return refuse('already-public', { details: { path, version: article.version } })
    }
    return input.at !== undefined && input.at > now
      ? publishLater(tx, actor, article, { ...input, at: input.at }, now)
      : publishNow(tx, actor, article, input, now)
  },
)

/** True if readers have this very version, and no note would be added to it. Publishing again would change no word. */
function isAlreadyPublic(tx: Tx, article: WorkingArticle, { kind, note }: PublishInput): boolean {
  if (article.status !== 'published' || article.hasChangesNotOut) return false
  if (kind !== 'correction') return true
  const { id, articleId, kind: as, note: noted } = publications
  const isIt = and(eq(articleId, article.id), eq(as, 'correction'), eq(noted, note ?? ''))
  return tx.select({ id }).from(publications).where(isIt).limit(1).get() !== undefined
}

function publishNow(
  tx: Tx,
  actor: Actor,
  article: WorkingArticle,
  input: PublishInput,
  now: number,
): Result<Publication, PublishRefusal> {
  const decided = decide(article, 'publish', article.embargoUntil === null ? now : releaseTime(tx, now))
  if (!decided.ok) return decided
  const { id, version } = article
  const note = input.kind === 'correction' && article.firstPublishedAt !== null ? (input.note ?? null) : null
  const story = { articleId: id, content: contentOf(article) }
  const done = makePublic(tx, { ...story, kind: input.kind, note, by: actor.id }, now)
  if (!done.ok) return done
  cancelPublishJobs(tx, id, now)
  STORE_IS_CHANGED.run(tx, { id, hasChangesNotOut: false })
  const details = { kind: input.kind, revision: done.value.revisionId }
  record(tx, { what: 'article.published', actor, now, articleId: id, details })
  // A change of what is public already concerns those who made it.
  if (article.status !== 'published') notify(tx, { kind: 'published', actor, articleId: id, now })
  changed(tx, done.value.tags, now)
  return ok({ path: articlePath(article.slug), publishedAt: done.value.publishedAt, status: decided.value, version })
}

function publishLater(
  tx: Tx,
  actor: Actor,
  article: WorkingArticle,
  input: PublishInput & { at: number },
  now: number,
): Result<Publication, PublishRefusal> {
  // An embargo is compared with the time of the publication, not with `now`.
  const decided = decide(article, article.status === 'published' ? 'publish' : 'schedule', input.at)
  if (!decided.ok) return decided
  if (article.embargoUntil !== null && article.embargoUntil > input.at) return refuse('embargoed')
  const revisionId = freezeRevision(tx, article, actor.id, now)
  const { at, kind, note = null } = input
  schedulePublication(tx, { articleId: article.id, revisionId, slug: article.slug, at, kind, note, by: actor.id }, now)
  if (article.status !== 'published')
    tx.update(articles).set({ status: 'scheduled' }).where(eq(articles.id, article.id)).run()
  const details = { at, revision: revisionId }
  record(tx, { what: 'article.scheduled', actor, now, articleId: article.id, details })
  return ok({ path: articlePath(article.slug), publishedAt: input.at, status: decided.value, version: article.version })
}
