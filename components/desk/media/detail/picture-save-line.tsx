'use client'
import type { PictureEdit, PictureEditState } from '#components/desk/media/detail/picture-edit.ts'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'

/** The save state of a picture's fields. It stays in place, and a conflict is resolved in it. */
export function PictureSaveLine({ state, edit }: { state: PictureEditState; edit: PictureEdit }) {
  const { seconds } = useNewsroom()
  const { is, savedAt, why } = state
  const said = {
    saved: savedAt === null ? '' : t('saved {time}', { time: seconds(savedAt) }),
    waiting: t('saving…'),
    saving: t('saving…'),
    offline: t('not saved: the server does not answer. Retrying…'),
    failed: t('not saved: {why} Retrying…', { why }),
    refused: t('not saved: {why}', { why }),
    conflict: t('not saved: changed by somebody else'),
  }[is]
  const isHeld = is !== 'saved' && is !== 'waiting' && is !== 'saving'
  const acts: [name: string, does: () => unknown][] =
    is === 'conflict'
      ? [
          [t('Keep mine'), edit.keepMine],
          [t('Use theirs'), edit.takeTheirs],
        ]
      : [[t('Try now'), edit.flush]]
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <SavedState tone={isHeld ? 'bad' : is === 'saved' && savedAt !== null ? 'saved' : 'saving'} label={t('Saving')}>
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
