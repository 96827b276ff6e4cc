import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { documentPictures } from '#db/queries/article/full-story.ts'
import { withPresentRelated } from '#db/queries/article/present-related.ts'
import { picturesOf } from '#db/queries/media/pictures-of.ts'
import { withAllowedFrames } from '#db/queries/settings/embed-hosts.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { mediaIdsOf } from '#domain/document/walk.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'
import type { StandingPageView } from '#domain/views.ts'

type Row = {
  id: number
  slug: string
  kind: PageKind
  title: string
  standfirst: string
  publishedAt: number
  modifiedAt: number
  document: string
}

/** The public standing page at its present address; null if there is none. */
export function standingPage(db: Readable, { slug }: { slug: string }): StandingPageView | null {
  reading(`address:${pagePath(slug)}`)
  const row = statement<Row>(
    db,
    `select page_id id, slug, kind, title, standfirst, published_at publishedAt, modified_at modifiedAt, document
     from public_pages where slug = ?`,
  ).get(slug)
  if (!row) return null
  const { id: _, document: stored, ...page } = row
  const { document: written } = readStoredDocument(stored)
  const [present = { document: written, liveStories: [] }] = withPresentRelated(db, [written])
  const document = withAllowedFrames(db, present.document)
  const ids = mediaIdsOf(document)
  for (const mediaId of ids) reading(mediaTag(mediaId))
  return { ...page, ...present, document, pictures: documentPictures(document, picturesOf(db, ids)) }
}
