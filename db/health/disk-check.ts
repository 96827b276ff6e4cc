import fs from 'node:fs'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { diskBound } from '#domain/upkeep/alert-limits.ts'

const MB = 1024 * 1024
export const megabytes = (bytes: number) => `${Math.floor(bytes / MB).toLocaleString('en')} MB`
export const FREE_UP = 'Free some space, or move DATA_DIR to a larger disk.'

const databaseBytes = (dataDir: string): number =>
  fs.statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.size ?? 0

export const diskCheck: Check<{ dataDir: string }> = {
  name: 'disk',
  needs: 'folder',
  *look({ dataDir }) {
    const free = freeBytes(dataDir)
    const needed = 2 * databaseBytes(dataDir)
    if (free < LEAST_FREE_BYTES) yield bad(`The disk is full: ${megabytes(free)} are free.`, FREE_UP)
    else if (free < needed)
      yield bad(`${megabytes(free)} are free, and the next backup needs ${megabytes(needed)}.`, FREE_UP)
    else if (free < 2 * needed)
      yield warn(`${megabytes(free)} are free, and a backup needs ${megabytes(needed)}.`, FREE_UP)
    const { files, ffree } = fs.statfsSync(dataDir)
    if (files > 0 && ffree < files / 100)
      yield warn(`Only ${ffree} more files fit on the disk (inodes).`, 'Delete small files elsewhere on it.')
    yield ok(`${megabytes(free)} are free; a backup needs ${megabytes(needed)}.`)
  },
  alert: {
    cause: 'disk-fills',
    async look({ dataDir, freeBytes: measureFree, measure }) {
      const free = measureFree(dataDir)
      const boundBytes = diskBound(databaseBytes(dataDir))
      return free < boundBytes ? { freeBytes: free, boundBytes, use: await measure() } : null
    },
  },
}
