import { useEffect, useRef, useState } from 'react'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import type { Upload } from '#components/desk/media/queue/upload-machine.ts'
import { uploads, useUploads } from '#components/desk/media/queue/uploads.ts'

export const picturesOf = (list: readonly Upload[]): LibraryPicture[] =>
  list.flatMap(({ stage }) => (stage.is === 'done' ? [stage.picture] : []))

/** The uploads that were begun here, among all of the window; told when all of what was given at once is over. */
export function useOwnUploads(onPictures: (pictures: LibraryPicture[]) => void) {
  const [keys, setKeys] = useState<readonly string[]>([])
  const all = useUploads()
  const latest = useRef<typeof onPictures | null>(onPictures)
  useEffect(() => {
    latest.current = onPictures
    return () => {
      // Whoever closed it wants no picture any more; it is in the library all the same.
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
