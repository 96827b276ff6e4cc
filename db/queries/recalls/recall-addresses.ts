import { and, count, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared } from '#db/engine/prepared.ts'
import { placesOf, publicStories } from '#db/queries/recalls/recall-places.ts'
import { storiesShowing } from '#db/queries/recalls/recall-preview.ts'
import { articles, media, mediaFiles, outbox, recalledStories, recalls } from '#db/schema/tables.ts'
import type { PlaceSeen } from '#domain/recalls/recall-views.ts'
import { mediaPath } from '#domain/urls/paths.ts'

/** One place: some of its addresses, of how many, and the status that they must have; without one they only must not name what is gone. */
export type PlaceToAsk = { place: PlaceSeen['place']; paths: string[]; of: number; status?: number | undefined }
export type RecallAddresses = {
  places: PlaceToAsk[]
  /** Slugs of the stories, or names of the picture's files, that no page may have. */
  gone: ReadonlySet<string>
  /** Purges for the cache in front since then, and those that were delivered. */
  purges: { of: number; done: number }
  /** Stories that are public all the same: partners would get them. */
  isStillPublic: boolean
}

/** Most addresses of a place that are asked for, at even distances. */
const MOST = 24

const isGone = and(isNotNull(recalledStories.goneAt), isNull(recalledStories.backAt))
const STORIES = prepared({ id: recalledStories.recallId }, (db, { id }) =>
  db
    .select({ ...columns(articles, 'id', 'headline'), at: articles.firstPublishedAt, before: recalledStories.before })
    .from(recalledStories)
    .innerJoin(articles, eq(articles.id, recalledStories.articleId))
    .where(and(eq(recalledStories.recallId, id), isGone)),
)
const FILES = prepared({ id: mediaFiles.mediaId }, (db, { id }) =>
  db
    .select({ file: mediaFiles.file, widths: media.widths })
    .from(mediaFiles)
    .innerJoin(media, eq(media.sha256, mediaFiles.mediaId))
    .where(eq(mediaFiles.mediaId, id)),
)
const PURGES = prepared({ since: number }, (db, { since }) =>
  db
    .select({ of: count(), done: count(outbox.doneAt) })
    .from(outbox)
    .where(and(eq(outbox.kind, 'purge'), gte(outbox.dueAt, since))),
)

/** The addresses that show whether a recall is through, a sample of each kind of place. */
export function recallAddresses(db: Readable, recall: typeof recalls.$inferSelect): RecallAddresses {
  const purges = PURGES.get(db, { since: recall.at }) ?? { of: 0, done: 0 }
  const { gone, isStillPublic, paths, status } =
    recall.kind === 'picture' ? ofPicture(db, recall) : ofStories(db, recall)
  const places = Object.entries(paths) as [PlaceSeen['place'], string[]][]
  const asked = places.filter(([, all]) => all.length > 0)
  return { gone, isStillPublic, purges, places: asked.map(([place, all]) => sampled(place, all, status[place])) }
}

function sampled(place: PlaceSeen['place'], all: readonly string[], status: number | undefined): PlaceToAsk {
  const step = Math.max(1, Math.ceil(all.length / MOST))
  return { place, paths: all.filter((_, n) => n % step === 0), of: all.length, status }
}

type Found = Pick<RecallAddresses, 'gone' | 'isStillPublic'> & {
  paths: { [P in PlaceSeen['place']]?: string[] }
  status: { [P in PlaceSeen['place']]?: number }
}

function ofStories(db: Readable, { id, answer }: typeof recalls.$inferSelect): Found {
  const rows = STORIES.all(db, { id })
  const out = rows.flatMap(({ before, ...story }) => {
    const { slug, lists } = before as { slug: string | null; lists: string[] }
    return slug === null ? [] : [{ ...story, slug, lists }]
  })
  return {
    gone: new Set(out.map(({ slug }) => slug)),
    isStillPublic:
      publicStories(
        db,
        rows.map((row) => row.id),
      ).length > 0,
    paths: placesOf(db, out),
    status: { story: answer, card: answer, frame: answer },
  }
}

function ofPicture(db: Readable, { subject: id, answer }: typeof recalls.$inferSelect): Found {
  const files = FILES.all(db, { id })
  const { story, front, list, feed, sitemap } = placesOf(db, publicStories(db, storiesShowing(db, id)))
  const renditions = files.map(({ file, widths }) => mediaPath(file, widths[0] ?? 1, 'webp'))
  return {
    gone: new Set(files.map(({ file }) => file)),
    isStillPublic: false,
    paths: { file: renditions, story, front, list, feed, sitemap },
    status: { file: answer, story: 200 },
  }
}
