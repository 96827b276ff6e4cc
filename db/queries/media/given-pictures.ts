import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { isVisible } from '#db/queries/media/pictures-of.ts'
import { media } from '#db/schema/tables.ts'
import type { ArticleView } from '#domain/views.ts'

const GIVEN = prepared({ ids: listOf(media.sha256) }, (db, { ids }) =>
  db
    .select({ id: media.sha256 })
    .from(media)
    .where(and(inList(media.sha256, ids), eq(media.mayBeGivenOn, true), isVisible)),
)

/** Ids of a story's pictures that others may have along with it. Its own tags are read with the story. */
export function givenPictures(
  db: Readable,
  { picture, pictures }: Pick<ArticleView, 'picture' | 'pictures'>,
): Set<string> {
  const ids = [...Object.keys(pictures), ...(picture ? [picture.mediaId] : [])]
  return new Set(ids.length === 0 ? [] : GIVEN.all(db, { ids }).map(({ id }) => id))
}
