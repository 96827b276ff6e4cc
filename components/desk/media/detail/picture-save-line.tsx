'use client'
import type { PictureEdit, PictureEditState } from '#components/desk/media/detail/picture-edit.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'

/** The save state of a picture's fields. It stays in place, and a conflict is resolved in it. */
export function PictureSaveLine({ state, edit }: { state: PictureEditState; edit: PictureEdit }) {
  const { seconds } = useNewsroom()
  const { is, savedAt, theirs, why } = state
  if (is === 'conflict' && theirs) {
    return (
      <div className="saved bad" role="alert">
        <span>not saved: changed by somebody else</span>
        <button type="button" className="btn s" onClick={edit.keepMine}>
          Keep mine
        </button>
        <button type="button" className="btn s" onClick={edit.takeTheirs}>
          Take theirs
        </button>
      </div>
    )
  }
  const said = {
    saved: savedAt === null ? '' : `saved ${seconds(savedAt)}`,
    waiting: 'saving…',
    saving: 'saving…',
    offline: 'not saved: the server does not answer. It is tried again',
    failed: `not saved: ${why} It is tried again`,
    refused: `not saved: ${why}`,
    conflict: '',
  }[is]
  const tone = is === 'offline' ? 'warn' : is === 'refused' || is === 'failed' ? 'bad' : ''
  const isHeld = is === 'offline' || is === 'failed' || is === 'refused'
  return (
    <>
      <span className={`saved ${tone}`} role="status" aria-label="Saving">
        {said}
      </span>
      {isHeld && (
        <button type="button" className="btn s" onClick={() => void edit.flush()}>
          Try now
        </button>
      )}
    </>
  )
}
