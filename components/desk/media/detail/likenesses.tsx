'use client'
import { useQuery } from '@tanstack/react-query'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { type LibraryPicture, titleOf } from '#components/desk/media/pictures.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

type Props = { picture: LibraryPicture; onOpen: (id: string) => void }

/** Lists the pictures of the library that look like this one, because it may be a duplicate. */
export function Likenesses({ picture: current, onOpen }: Props) {
  const alike = useQuery(mediaQueries.likenesses(current))
  if (!alike.data || alike.data.length === 0) return null

  return (
    <section aria-labelledby="likenesses">
      <h2 className="head2" id="likenesses">
        {mediaDetailWords.similar(alike.data.length)}
      </h2>
      <ul className="alike">
        {alike.data.map((picture) => (
          <li key={picture.id}>
            <button type="button" aria-label={titleOf(picture)} onClick={() => onOpen(picture.id)}>
              <Thumbnail picture={picture} />
              <span>{titleOf(picture)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
