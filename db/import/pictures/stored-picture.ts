import { and, eq, isNull } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import { prepared } from '#db/engine/prepared.ts'
import { media } from '#db/schema/pictures-tables.ts'

/** A picture of the library that is not deleted. */
export const STORED_PICTURE = prepared({ id: media.sha256 }, (db, { id }) =>
  db
    .select({ id: media.sha256, ...columns(media, 'version', 'file', 'widths', 'alt', 'caption', 'credit') })
    .from(media)
    .where(and(eq(media.sha256, id), isNull(media.deletedAt))),
)
