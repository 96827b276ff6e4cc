'use client'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.embed

type Props = {
  /** Id of the poster in the library; null where there is none. */
  mediaId: string | null
  isSearching: boolean
  problem: string | null
  isEditable: boolean
  onSearch: () => void
  onRemove: () => void
}

/** The poster of an embed, which readers see until they ask for the embed itself, and how to fetch or remove it. */
export function EmbedPoster({ mediaId, isSearching, problem, isEditable, onSearch, onRemove }: Props) {
  return (
    <div className="col-span-full grid justify-items-start gap-2 [&_img]:max-w-56">
      {mediaId !== null && <StoryPicture mediaId={mediaId} alt={words.poster} />}
      <p className={`m-0 empty:hidden ${HINT}`} role="status">
        {isSearching ? words.searching : (problem ?? (mediaId === null ? words.noPoster : ''))}
      </p>
      {isEditable && (
        <div className="flex flex-wrap items-center gap-2">
          <Button kind="quiet" isBusy={isSearching} onClick={onSearch}>
            {words.search}
          </Button>
          {mediaId !== null && (
            <Button kind="quiet" onClick={onRemove}>
              {words.removePoster}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
