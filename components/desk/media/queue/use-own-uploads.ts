import { useEffect, useRef, useState } from 'react'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'

export const picturesOf = (list: readonly Upload[]): LibraryPicture[] =>
  list.flatMap(({ stage }) => (stage.is === 'done' ? [stage.picture] : []))

/** Tracks the uploads begun by this component. `onPictures` is called when all files added together have ended. */
export function useOwnUploads(onPictures: (pictures: LibraryPicture[]) => void) {
  const [keys, setKeys] = useState<readonly string[]>([])
  const all = useQueue(uploads)
  const latest = useRef<typeof onPictures | null>(onPictures)
  useEffect(() => {
    latest.current = onPictures
    return () => {
      // No callback after unmount; the picture is in the library anyway.
      latest.current = null
    }
  })
  const add = (files: File[]) => {
    if (files.length === 0) return
    const added = uploads.add(files)
    setKeys((before) => [...before, ...added])
    void uploads.whenOver(added).then((over) => {
      const pictures = picturesOf(over)
      if (pictures.length > 0) latest.current?.(pictures)
    })
  }
  return { list: all.filter(({ key }) => keys.includes(key)), add }
}
