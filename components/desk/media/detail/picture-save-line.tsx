'use client'
import type { PictureEdit, PictureEditState } from '#components/desk/media/detail/picture-edit.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

/** The save state of a picture's fields. It stays in place, and a conflict is resolved in it. */
export function PictureSaveLine({ state, edit }: { state: PictureEditState; edit: PictureEdit }) {
  const words = mediaDetailWords.saving
  const { seconds } = useNewsroom()
  const { is, savedAt, theirs, why } = state
  if (is === 'conflict' && theirs) {
    return (
      <div className="saved bad" role="alert">
        <span>{words.conflict}</span>
        <button type="button" className="btn s" onClick={edit.keepMine}>
          {words.keepMine}
        </button>
        <button type="button" className="btn s" onClick={edit.takeTheirs}>
          {words.useTheirs}
        </button>
      </div>
    )
  }
  const said = {
    saved: savedAt === null ? '' : words.saved(seconds(savedAt)),
    waiting: words.saving,
    saving: words.saving,
    offline: words.offline,
    failed: words.failed(why),
    refused: words.refused(why),
    conflict: '',
  }[is]
  const tone = is === 'offline' ? 'warn' : is === 'refused' || is === 'failed' ? 'bad' : ''
  const isHeld = is === 'offline' || is === 'failed' || is === 'refused'
  return (
    <>
      <span className={`saved ${tone}`} role="status" aria-label={words.label}>
        {said}
      </span>
      {isHeld && (
        <button type="button" className="btn s" onClick={() => void edit.flush()}>
          {words.tryNow}
        </button>
      )}
    </>
  )
}
