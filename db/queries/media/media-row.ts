import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'

type Row = Omit<MediaView, 'widths' | 'focus' | 'crops' | 'isDecorative' | 'isExpired' | 'uploadedBy'> & {
  widths: string
  focus: string
  crops: string
  isDecorative: number
  expiredAt: number | null
  uploaderId: string | null
  uploader: string | null
}

const SELECT = `select m.sha256 id, m.version, m.file, m.name, m.width, m.height, m.widths, m.focus, m.crops, m.placeholder,
    m.alt, m.is_decorative isDecorative, m.caption, m.credit, m.rights, m.expires_at expiresAt, m.expired_at expiredAt,
    m.deleted_at deletedAt, m.created_at createdAt, m.uploaded_by uploaderId, p.name uploader,
    (select count(*) from (select distinct owner, owner_id from picture_uses where media_id = m.sha256)) uses
  from media m left join people p on p.id = m.uploaded_by`

/** Pictures of the library as the desk sees them; `rest` is the SQL after `from media m`, with its values. */
export function mediaRows(db: Readable, rest: string, values: readonly unknown[]): MediaView[] {
  return statement<Row>(db, `${SELECT} ${rest}`)
    .all(...values)
    .map(toView)
}

function toView({ widths, focus, crops, isDecorative, expiredAt, uploaderId, uploader, ...row }: Row): MediaView {
  return {
    ...row,
    widths: JSON.parse(widths) as number[],
    focus: JSON.parse(focus) as Focus,
    crops: JSON.parse(crops) as Crops,
    isDecorative: isDecorative === 1,
    isExpired: expiredAt !== null,
    uploadedBy: uploaderId === null ? null : { id: uploaderId, name: uploader ?? '' },
  }
}
