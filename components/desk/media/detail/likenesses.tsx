'use client'
import { useQuery } from '@tanstack/react-query'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { type LibraryPicture, titleOf } from '#components/desk/media/pictures.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { t } from '#domain/messages/t.ts'

type Props = { picture: LibraryPicture; onOpen: (id: string) => void }

/** Lists the pictures of the library that look like this one, because it may be a duplicate. */
export function Likenesses({ picture: current, onOpen }: Props) {
  const alike = useQuery(mediaQueries.likenesses(current))
  if (!alike.data || alike.data.length === 0) return null
  return (
    <PagePart title={t('{n, plural, one {# similar picture} other {# similar pictures}}', { n: alike.data.length })}>
      <ul className="grid w-full grid-cols-3 gap-2">
        {alike.data.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              className="grid w-full gap-1 border-0 bg-transparent p-0 text-start text-xs"
              aria-label={titleOf(picture)}
              onClick={() => onOpen(picture.id)}
            >
              <Thumbnail picture={picture} />
              <span className="truncate">{titleOf(picture)}</span>
            </button>
          </li>
        ))}
      </ul>
    </PagePart>
  )
}
