import { and, count, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared } from '#db/engine/prepared.ts'
import { placesOf, publicStories } from '#db/queries/recalls/recall-places.ts'
import { storiesShowing } from '#db/queries/recalls/recall-preview.ts'
import { articles, media, mediaFiles, outbox, recalledStories, recalls } from '#db/schema/tables.ts'
import type { PlaceSeen } from '#domain/recalls/recall-views.ts'
import { mediaPath } from '#domain/urls/paths.ts'

/**
 * One place: some of its addresses, of how many, and the status that they must have; without one they only must not name
 * what is gone. A place that no anonymous request reaches has none, and `isClear` by the database.
 */
export type PlaceToAsk = { place: PlaceSeen['place']; paths: string[]; of: number; status?: number | undefined }
export type PlaceKnown = Omit<PlaceSeen, 'clearAt' | 'left'> & { isClear: boolean }
export type RecallAddresses = {
  places: (PlaceToAsk | PlaceKnown)[]
  /** Slugs of the stories, or names of the picture's files, that no page may have. */
  gone: ReadonlySet<string>
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
    .select({ of: count(), asked: count(outbox.doneAt) })
    .from(outbox)
    .where(and(eq(outbox.kind, 'purge'), gte(outbox.dueAt, since))),
)

/**
 * The places that show whether a recall is through, with a sample of addresses of each. Partners need their token, and a
 * cache in front is clear when its purges since then were delivered: of these the database knows.
 */
export function recallAddresses(db: Readable, recall: typeof recalls.$inferSelect): RecallAddresses {
  const { gone, paths, status, within = [] } = recall.kind === 'picture' ? ofPicture(db, recall) : ofStories(db, recall)
  const { of, asked } = PURGES.get(db, { since: recall.at }) ?? { of: 0, asked: 0 }
  const cache = of === 0 ? [] : [{ place: 'cache' as const, asked, of, isClear: of === asked }]
  const all = Object.entries(paths) as [PlaceSeen['place'], string[]][]
  const places = all.flatMap(([place, some]) => (some.length === 0 ? [] : sampled(place, some, status[place])))
  return { gone, places: [...places, ...within, ...cache] }
}

function sampled(place: PlaceSeen['place'], all: readonly string[], status: number | undefined): PlaceToAsk {
  const step = Math.max(1, Math.ceil(all.length / MOST))
  return { place, paths: all.filter((_, n) => n % step === 0), of: all.length, status }
}

type Found = Pick<RecallAddresses, 'gone'> & {
  within?: PlaceKnown[]
  paths: { [P in PlaceSeen['place']]?: string[] }
  status: { [P in PlaceSeen['place']]?: number }
}

function ofStories(db: Readable, { id, answer }: typeof recalls.$inferSelect): Found {
  const rows = STORIES.all(db, { id })
  const ids = rows.map((row) => row.id)
  const out = rows.flatMap(({ before, ...story }) => {
    const { slug, lists } = before as { slug: string | null; lists: string[] }
    return slug === null ? [] : [{ ...story, slug, lists }]
  })
  return {
    gone: new Set(out.map(({ slug }) => slug)),
    within: [{ place: 'partner', asked: 0, of: 1, isClear: publicStories(db, ids).length === 0 }],
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
    paths: { file: renditions, story, front, list, feed, sitemap },
    status: { file: answer, story: 200 },
  }
}
