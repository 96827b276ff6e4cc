import fs from 'node:fs'
import path from 'node:path'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, together, warn } from '#cli/doctor/finding.ts'
import { freeBytes, LEAST_FREE_BYTES, reserveBytesFor, reservedBytes, reserveFile } from '#db/engine/disk-reserve.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { keepReserve } from '#server/jobs/keep-reserve.ts'

const MB = 1024 * 1024
const megabytes = (bytes: number) => `${Math.floor(bytes / MB).toLocaleString('en')} MB`
const FREE_UP = 'Free some space, or move DATA_DIR to a larger disk.'

export const diskCheck: DoctorCheck = {
  name: 'disk',
  needs: 'folder',
  look({ dataDir }) {
    const free = freeBytes(dataDir)
    const { files, ffree } = fs.statfsSync(dataDir)
    const database = fs.statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.size ?? 0
    const needed = 2 * database
    return together(
      [
        free < LEAST_FREE_BYTES ? bad(`The disk is full: ${megabytes(free)} are free.`, FREE_UP) : null,
        free >= LEAST_FREE_BYTES && free < needed
          ? bad(`${megabytes(free)} are free, and the next backup needs ${megabytes(needed)}.`, FREE_UP)
          : null,
        free >= needed && free < 2 * needed
          ? warn(`${megabytes(free)} are free, and a backup needs ${megabytes(needed)}.`, FREE_UP)
          : null,
        files > 0 && ffree < files / 100
          ? warn(`Only ${ffree} more files fit on the disk (inodes).`, 'Delete small files elsewhere on it.')
          : null,
      ],
      `${megabytes(free)} are free; a backup needs ${megabytes(needed)}.`,
    )
  },
}

export const reserveCheck: DoctorCheck = {
  name: 'disk-reserve',
  needs: 'folder',
  look({ dataDir }) {
    const has = reservedBytes(dataDir)
    const wanted = reserveBytesFor(freeBytes(dataDir) + has)
    const missing = has < wanted || wanted === 0
    return together(
      [
        missing && wanted > 0
          ? warn(`The disk reserve has ${megabytes(has)} of ${megabytes(wanted)}.`, 'news doctor --fix fills it.')
          : null,
        missing && wanted === 0 ? warn('There is no room for the disk reserve.', FREE_UP) : null,
      ],
      `${megabytes(has)} are kept for signing in on a full disk.`,
    )
  },
  async mend({ dataDir }) {
    const before = reservedBytes(dataDir)
    await keepReserve(dataDir)
    const after = reservedBytes(dataDir)
    if (after > 0) giveToOwnerOf(dataDir, reserveFile(dataDir))
    return after === before ? null : `Filled ${path.join(dataDir, 'disk-reserve')} to ${megabytes(after)}.`
  },
}

/** Gives a file to the owner of the folder; only root makes one that is not theirs. */
function giveToOwnerOf(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = fs.statSync(folder)
  fs.lchownSync(file, uid, gid)
}
