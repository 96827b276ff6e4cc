import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { documentPictures } from '#db/queries/article/full-story.ts'
import { withPresentRelated } from '#db/queries/article/present-related.ts'
import { picturesOf } from '#db/queries/media/pictures-of.ts'
import { withAllowedFrames } from '#db/queries/settings/embed-hosts.ts'
import { publicPages } from '#db/schema/tables.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { mediaIdsOf } from '#domain/document/blocks/walk.ts'
import { pagePath } from '#domain/urls/paths.ts'
import type { StandingPageView } from '#domain/views.ts'

const BY_SLUG = prepared({ slug: publicPages.slug }, (db, { slug }) =>
  db
    .select({
      ...columns(publicPages, 'slug', 'kind', 'title', 'standfirst', 'publishedAt', 'modifiedAt'),
      stored: asText(publicPages.document),
    })
    .from(publicPages)
    .where(eq(publicPages.slug, slug)),
)

/** The public standing page at its present address; null if there is none. */
export function standingPage(db: Readable, { slug }: { slug: string }): StandingPageView | null {
  reading(`address:${pagePath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
  if (!row) return null
  const { stored, ...page } = row
  const { document: written } = readStoredDocument(stored)
  const [present = { document: written, liveStories: [] }] = withPresentRelated(db, [written])
  const document = withAllowedFrames(db, present.document)
  const ids = mediaIdsOf(document)
  for (const mediaId of ids) reading(mediaTag(mediaId))
  return { ...page, ...present, document, pictures: documentPictures(document, picturesOf(db, ids)) }
}
