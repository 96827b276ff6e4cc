import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import { MEDIA_KEY } from '#components/desk/media/library/use-media.ts'
import { type LibraryPicture, pictureKey } from '#components/desk/media/pictures.ts'

/** Holds the edits of one picture and their save state. */
export function usePictureEdit(picture: LibraryPicture) {
  const client = useQueryClient()
  const [edit] = useState(
    () =>
      new PictureEdit(picture, (saved) => {
        client.setQueryData(pictureKey(saved.id), saved)
        void client.invalidateQueries({ queryKey: [MEDIA_KEY] })
      }),
  )
  const state = useSyncExternalStore(edit.subscribe, edit.snapshot, edit.snapshot)
  useEffect(() => edit.refresh(picture), [edit, picture])
  useEffect(() => () => void edit.flush(), [edit])
  return { edit, state, fields: { ...state.base, ...state.typed } }
}
