'use client'
import { FilterX, Upload } from 'lucide-react'
import { GridLoading, MediaGrid } from '#components/desk/media/library/media-grid.tsx'
import { useMedia } from '#components/desk/media/library/use-media.ts'
import { EVERY_PICTURE, type MediaNarrowing } from '#components/desk/media/pictures.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'

type Props = {
  narrowing: MediaNarrowing
  chosen: string | null
  hrefOf: (id: string) => string
  onOpen: (id: string, byKeys: boolean) => void
  onClear: () => void
  onUpload: () => void
}

/** Lists the pictures that match the filters, or says why there are none. */
export function MediaList({ narrowing, chosen, hrefOf, onOpen, onClear, onUpload }: Props) {
  const list = useMedia(narrowing)
  const pictures = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div>
      <ReadingTrouble
        what="The library"
        error={list.error}
        hasOld={pictures.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isPending && <GridLoading />}
      {list.isSuccess && pictures.length === 0 && (
        <NoPictures narrowing={narrowing} onClear={onClear} onUpload={onUpload} />
      )}
      {pictures.length > 0 && <MediaGrid pictures={pictures} chosen={chosen} hrefOf={hrefOf} onOpen={onOpen} />}
      {list.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? 'Reading…' : 'Older pictures'}
          </button>
        </p>
      )}
    </div>
  )
}

const NONE_OF: Record<Exclude<MediaNarrowing['state'], ''>, string> = {
  unused: 'No picture is unused. Nothing to tidy.',
  expiring: 'No picture runs out soon.',
  expired: 'No picture has run out.',
  'no-alt': 'Every picture has its text.',
  deleted: 'No picture was deleted in the last 30 days.',
}

function NoPictures({ narrowing, onClear, onUpload }: Pick<Props, 'narrowing' | 'onClear' | 'onUpload'>) {
  const { q, state } = narrowing
  const isNarrowed = Object.keys(EVERY_PICTURE).some((name) => narrowing[name as keyof MediaNarrowing] !== '')
  if (!isNarrowed) {
    return (
      <div className="empty">
        <h2>No pictures yet. Drop some anywhere on this page.</h2>
        <p className="lede">
          JPEG, PNG or WebP, up to 20 MB each, as many at a time as you like. Caption and credit are read from the file;
          place and camera are removed.
        </p>
        <p>
          <button type="button" className="btn primary" onClick={onUpload}>
            <Upload className="i" aria-hidden="true" />
            Choose files <kbd aria-hidden="true">U</kbd>
          </button>
        </p>
      </div>
    )
  }
  const isStateAlone = state !== '' && narrowing.uploader === '' && narrowing.from === '' && narrowing.to === ''
  const words = q === '' ? (isStateAlone ? NONE_OF[state] : 'No picture is here.') : `No picture says “${q}”.`
  return (
    <div className="empty">
      <h2>{words}</h2>
      <ul>
        <li>
          <FilterX className="i l" aria-hidden="true" />
          <div>
            <b>Look at everything</b>
            <p>Without the search and the filters.</p>
          </div>
          <button type="button" className="btn" onClick={onClear}>
            Drop the filters
          </button>
        </li>
      </ul>
    </div>
  )
}
