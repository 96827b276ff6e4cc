import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { media, people, pictureUses } from '#db/schema/tables.ts'
import type { MediaView } from '#domain/newsroom-views.ts'

const OF_IDS = prepared({ ids: listOf(media.sha256) }, (db, { ids }) =>
  db
    .select({
      id: media.sha256,
      ...columns(
        media,
        'version',
        'file',
        'name',
        'width',
        'height',
        'placeholder',
        'alt',
        'caption',
        'credit',
        'rights',
      ),
      ...columns(media, 'expiresAt', 'deletedAt', 'createdAt'),
      uses: sql`(select count(*) from (select distinct ${pictureUses.owner}, ${pictureUses.ownerId} from ${pictureUses}
        where ${pictureUses.mediaId} = ${media.sha256}))`.mapWith(Number),
      ...columns(
        media,
        'widths',
        'focus',
        'crops',
        'isDecorative',
        'mayBeGivenOn',
        'sourceType',
        'isSourceChosen',
        'hasCredentials',
      ),
      isExpired: sql`${media.expiredAt} is not null`.mapWith(Boolean),
      uploadedBy: media.uploadedBy,
      uploader: people.name,
    })
    .from(media)
    .leftJoin(people, eq(people.id, media.uploadedBy))
    .where(inList(media.sha256, ids)),
)

/** Pictures of the library as the desk sees them, in the order of their ids. */
export function mediaRows(db: Readable, ids: readonly string[]): MediaView[] {
  const views = OF_IDS.all(db, { ids }).map(({ uploader, uploadedBy, ...row }) => ({
    ...row,
    uploadedBy: uploadedBy === null ? null : { id: uploadedBy, name: uploader ?? '' },
  }))
  return pick(new Map(views.map((view) => [view.id, view])), [...ids])
}
