'use client'
import { FilterX, Upload } from 'lucide-react'
import { GridLoading, MediaGrid } from '#components/desk/media/library/media-grid.tsx'
import { useMedia } from '#components/desk/media/library/use-media.ts'
import { EVERY_PICTURE, type MediaNarrowing } from '#components/desk/media/pictures.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { mediaWords as words } from '#components/desk/words/media.ts'

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
        what={words.what}
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
            {list.isFetchingNextPage ? words.loadingOlder : words.older}
          </button>
        </p>
      )}
    </div>
  )
}

function NoPictures({ narrowing, onClear, onUpload }: Pick<Props, 'narrowing' | 'onClear' | 'onUpload'>) {
  const { q, state } = narrowing
  const isNarrowed = Object.keys(EVERY_PICTURE).some((name) => narrowing[name as keyof MediaNarrowing] !== '')
  if (!isNarrowed) {
    return (
      <div className="empty">
        <h2>{words.empty.title}</h2>
        <p className="lede">{words.empty.about}</p>
        <p>
          <button type="button" className="btn primary" onClick={onUpload}>
            <Upload className="i" aria-hidden="true" />
            {words.empty.choose} <kbd aria-hidden="true">U</kbd>
          </button>
        </p>
      </div>
    )
  }
  const isStateAlone = state !== '' && narrowing.uploader === '' && narrowing.from === '' && narrowing.to === ''
  const none = q === '' ? (isStateAlone ? words.none[state] : words.noMatch) : words.noMatchFor(q)
  return (
    <div className="empty">
      <h2>{none}</h2>
      <ul>
        <li>
          <FilterX className="i l" aria-hidden="true" />
          <div>
            <b>{words.showAll.title}</b>
            <p>{words.showAll.about}</p>
          </div>
          <button type="button" className="btn" onClick={onClear}>
            {words.showAll.button}
          </button>
        </li>
      </ul>
    </div>
  )
}
