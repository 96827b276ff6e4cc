import fs from 'node:fs'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { freeBytes, reserveBytesFor, reservedBytes, reserveFile } from '#db/engine/disk-reserve.ts'
import { FREE_UP, megabytes } from '#db/health/disk-check.ts'
import { type Check, ok, warn } from '#db/health/health-check.ts'
import { keepReserve } from '#server/jobs/keep-reserve.ts'

export const reserveCheck: Check<DoctorContext> = {
  name: 'disk-reserve',
  needs: 'folder',
  *look({ dataDir }) {
    const has = reservedBytes(dataDir)
    const wanted = reserveBytesFor(freeBytes(dataDir) + has)
    if (wanted === 0) yield warn('There is no room for the disk reserve.', FREE_UP)
    else if (has < wanted)
      yield warn(`The disk reserve has ${megabytes(has)} of ${megabytes(wanted)}.`, 'news doctor --fix fills it.')
    yield ok(`${megabytes(has)} are kept for signing in on a full disk.`)
  },
  async mend({ dataDir }) {
    const before = reservedBytes(dataDir)
    await keepReserve(dataDir)
    const after = reservedBytes(dataDir)
    if (after > 0) giveToOwnerOf(dataDir, reserveFile(dataDir))
    return after === before ? null : `Filled ${reserveFile(dataDir)} to ${megabytes(after)}.`
  },
}

/** Gives a file to the owner of the folder; only root makes one that is not theirs. */
function giveToOwnerOf(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = fs.statSync(folder)
  fs.lchownSync(file, uid, gid)
}
