import type { ArchivePicture } from '#domain/import/archive-item.ts'
import { PathIndex } from '#domain/import/pictures/path-index.ts'
import { picturePath, readingsOf } from '#domain/import/pictures/picture-path.ts'

/** A picture of the old site's library, with its words. */
export type KnownPicture = Pick<ArchivePicture, 'url' | 'alt' | 'caption' | 'credit'>

/** Pictures of the old site's library, found by the address of any of their renditions on any host. */
export function knownPictures(pictures: readonly KnownPicture[]) {
  const index = new PathIndex(
    pictures.map(({ url }) => url),
    (url) => readingsOf(url)[0] ?? picturePath(url),
  )
  return {
    /** The picture of an address, by its own or that of a rendition; null where the archive has none or several. */
    find(address: string): KnownPicture | null {
      const readings = readingsOf(address)
      for (const isUpload of [true, false]) {
        for (const reading of readings) {
          const found = index.find(reading, isUpload)
          const at = found && 'best' in found ? found.best[0] : undefined
          if (at !== undefined) return pictures[at] ?? null
        }
      }
      return null
    },
    /** True if uploads of several places have this name. */
    isShared: (address: string): boolean => readingsOf(address).some((reading) => index.placesOf(reading) > 1),
  }
}
