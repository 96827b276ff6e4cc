'use client'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
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
    <div className="full embed-poster">
      {mediaId !== null && <StoryPicture mediaId={mediaId} alt={words.poster} />}
      <p className="hint" role="status">
        {isSearching ? words.searching : (problem ?? (mediaId === null ? words.noPoster : ''))}
      </p>
      {isEditable && (
        <div className="row-flex">
          <button type="button" className="btn quiet" disabled={isSearching} onClick={onSearch}>
            {words.search}
          </button>
          {mediaId !== null && (
            <button type="button" className="btn quiet" onClick={onRemove}>
              {words.removePoster}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
