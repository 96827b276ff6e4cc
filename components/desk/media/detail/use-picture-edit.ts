import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'

/** Holds the edits of one picture and their save state. */
export function usePictureEdit(picture: LibraryPicture) {
  const client = useQueryClient()
  const [edit] = useState(
    () =>
      new PictureEdit(picture, (saved) => {
        client.setQueryData(mediaQueries.picture(saved.id).queryKey, saved)
        void client.invalidateQueries({ queryKey: mediaQueries.lists })
      }),
  )
  const state = useSyncExternalStore(edit.subscribe, edit.snapshot, edit.snapshot)
  useEffect(() => edit.refresh(picture), [edit, picture])
  useEffect(() => () => void edit.flush(), [edit])
  const isSourceChosen = state.base.isSourceChosen || state.typed.sourceType !== undefined
  return { edit, state, fields: { ...state.base, ...state.typed, isSourceChosen } }
}
