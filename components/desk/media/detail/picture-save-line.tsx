'use client'
import type { PictureEdit, PictureEditState } from '#components/desk/media/detail/picture-edit.ts'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

const words = mediaDetailWords.saving

/** The save state of a picture's fields. It stays in place, and a conflict is resolved in it. */
export function PictureSaveLine({ state, edit }: { state: PictureEditState; edit: PictureEdit }) {
  const { seconds } = useNewsroom()
  const { is, savedAt, why } = state
  const said = {
    saved: savedAt === null ? '' : words.saved(seconds(savedAt)),
    waiting: words.saving,
    saving: words.saving,
    offline: words.offline,
    failed: words.failed(why),
    refused: words.refused(why),
    conflict: words.conflict,
  }[is]
  const isHeld = is !== 'saved' && is !== 'waiting' && is !== 'saving'
  const acts: [name: string, does: () => unknown][] =
    is === 'conflict'
      ? [
          [words.keepMine, edit.keepMine],
          [words.useTheirs, edit.takeTheirs],
        ]
      : [[words.tryNow, edit.flush]]
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <SavedState tone={isHeld ? 'bad' : is === 'saved' && savedAt !== null ? 'saved' : 'saving'} label={words.label}>
        {said}
      </SavedState>
      {isHeld &&
        acts.map(([name, does]) => (
          <Button key={name} size="small" onClick={() => void does()}>
            {name}
          </Button>
        ))}
    </div>
  )
}
