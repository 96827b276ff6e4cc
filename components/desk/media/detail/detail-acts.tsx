'use client'
import { useQueryClient } from '@tanstack/react-query'
import { CircleOff, Replace, Trash2, Undo2 } from 'lucide-react'
import { useId, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { placesSaid } from '#components/desk/media/detail/places-said.ts'
import { ReplaceDialog } from '#components/desk/media/detail/replace-dialog.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { RecallDialog } from '#components/desk/recalls/recall-dialog.tsx'
import { t } from '#domain/messages/t.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'

const LINE = 'flex flex-wrap items-center gap-2'

type Props = { picture: LibraryPicture; uses: MediaUses | undefined; isEditable: boolean; onClose: () => void }

/** The actions on a picture as a whole. */
export function DetailActs({ picture, uses, isEditable, onClose }: Props) {
  const { me } = useNewsroom()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [isRecalling, setRecalling] = useState(false)
  const { remove, restore } = useRemoving(picture, onClose)
  const id = useId()
  if (!isEditable)
    return (
      <p className={HINT}>
        {t('Only editors can change this picture, or the person who uploaded it until it is published.')}
      </p>
    )
  if (picture.deletedAt !== null) {
    return (
      <div className={LINE}>
        <Button size="small" icon={Undo2} isBusy={restore.isPending} onClick={() => restore.act()}>
          {t('Restore')}
        </Button>
        <span className={HINT}>{t('Deleted. Its files are removed for good after 30 days.')}</span>
      </div>
    )
  }
  const used = uses ? placesSaid(uses) : null
  const whyNot =
    uses === undefined
      ? t('Still checking where it is used.')
      : used && t('Used {places}: remove it there first.', { places: used })
  return (
    <div className={LINE}>
      <FileButton
        size="small"
        icon={Replace}
        label={t('Replace everywhere…')}
        fieldName={t('The new file')}
        accept={TAKEN_TYPES.join()}
        onChoose={([chosen]) => setFile(chosen ?? null)}
      />
      <Button
        size="small"
        icon={Trash2}
        isOff={whyNot !== null}
        isBusy={remove.isPending}
        aria-describedby={whyNot === null ? undefined : id}
        onClick={() => remove.act()}
      >
        {t('Delete')}
      </Button>
      {whyNot !== null && (
        <span className={HINT} id={id}>
          {whyNot}
        </span>
      )}
      {used !== null && can(me, 'article.withdraw') && (
        <Button size="small" kind="danger" icon={CircleOff} onClick={() => setRecalling(true)}>
          {t('Recall…')}
        </Button>
      )}
      {isRecalling && (
        <RecallDialog
          kind="picture"
          subject={picture.id}
          name={picture.name}
          onDone={() => client.invalidateQueries({ queryKey: mediaQueries.picture(picture.id).queryKey })}
          onClose={() => setRecalling(false)}
        />
      )}
      {file && <ReplaceDialog picture={picture} file={file} used={used} onClose={() => setFile(null)} />}
    </div>
  )
}

/** Deletes a picture with an undo toast, and restores it. */
function useRemoving({ id }: LibraryPicture, onClose: () => void) {
  const renews = [mediaQueries.lists, mediaQueries.picture(id).queryKey, mediaQueries.uses(id).queryKey]
  const putBack = () => api.send('POST', `/api/media/${id}/restoration`)
  const remove = useAct({
    send: () => api.send('DELETE', `/api/media/${id}`),
    done: t('The picture was deleted.'),
    undo: putBack,
    renews,
    onDone: onClose,
  })
  return { remove, restore: useAct({ send: putBack, done: t('The picture was restored.'), renews }) }
}
