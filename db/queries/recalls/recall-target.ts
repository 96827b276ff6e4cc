import { and, eq, inArray } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, text } from '#db/engine/prepared.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { sourceCounts } from '#db/queries/taxonomy/withdrawable-stories.ts'
import { articles, assignments, listings, media, pictureUses, recalls, sources } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { RecallSubject } from '#domain/recalls/recall-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const STORY = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({ ...columns(articles, 'headline', 'status', 'createdBy'), assignedTo: { id: assignments.personId } })
    .from(articles)
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .where(eq(articles.id, id)),
)
const SOURCE = prepared({ id: sources.id }, (db, { id }) =>
  db.select(columns(sources, 'name')).from(sources).where(eq(sources.id, id)),
)
const PICTURE = prepared({ id: media.sha256 }, (db, { id }) =>
  db
    .select(columns(media, 'name', 'expiredAt', 'deletedAt'))
    .from(media)
    .where(eq(media.sha256, id)),
)
const OF_SOURCE = prepared({ list: listings.list }, (db, { list }) =>
  db.select({ id: listings.articleId }).from(listings).where(eq(listings.list, list)),
)
const SHOWING = prepared({ id: pictureUses.mediaId, owner: text }, (db, { id, owner }) =>
  db
    .selectDistinct({ id: pictureUses.ownerId })
    .from(pictureUses)
    .where(and(eq(pictureUses.mediaId, id), eq(pictureUses.owner, owner), eq(pictureUses.isPublic, true))),
)
const OPEN = prepared({ kind: recalls.kind, subject: recalls.subject }, (db, { kind, subject }) =>
  db
    .select({ id: recalls.id })
    .from(recalls)
    .where(and(eq(recalls.kind, kind), eq(recalls.subject, subject), inArray(recalls.state, ['going', 'undoing']))),
)

export type RecallTarget = {
  title: string
  /** Stories or pictures that go. */
  count: number
  /** Public stories that go, or that lose the picture. */
  ids: number[]
  scheduled: number
  drafts: number
}

/** The subject of a recall, for somebody who may begin one. Refused: `not-possible` where nothing of it is public or scheduled. */
export function recallTarget(
  db: Readable,
  actor: Actor,
  of: RecallSubject,
): Result<RecallTarget, 'not-found' | 'not-allowed' | 'not-possible'> {
  if (!can(actor, 'article.withdraw')) return refuse('not-allowed')
  const found = of.kind === 'picture' ? pictureTarget(db, of.subject) : storiesOf(db, of.kind, Number(of.subject))
  if (!found) return refuse('not-found')
  return found.count === 0 || OPEN.get(db, of) ? refuse('not-possible') : ok(found)
}

function storiesOf(db: Readable, kind: 'story' | 'source', id: number): RecallTarget | null {
  if (kind === 'story') {
    const story = STORY.get(db, { id })
    if (!story) return null
    const [out, scheduled] = [story.status === 'published', story.status === 'scheduled']
    const counts = { count: Number(out || scheduled), scheduled: Number(scheduled), drafts: 0 }
    return { title: story.headline, ids: out ? [id] : [], ...counts }
  }
  const source = SOURCE.get(db, { id })
  if (!source) return null
  const { out, scheduled, drafts } = sourceCounts(db, id)
  const ids = OF_SOURCE.all(db, { list: `source:${id}` }).map((one) => one.id)
  return { title: source.name, count: out + scheduled, ids, scheduled, drafts }
}

function pictureTarget(db: Readable, id: string): RecallTarget | null {
  const picture = PICTURE.get(db, { id })
  if (!picture || picture.deletedAt !== null) return null
  const ids = SHOWING.all(db, { id, owner: storyOwner(0).owner }).map((one) => one.id)
  return { title: picture.name, count: picture.expiredAt === null ? 1 : 0, ids, scheduled: 0, drafts: 0 }
}
