import fs from 'node:fs'
import path from 'node:path'
import { freeBytes, LEAST_FREE_BYTES, reserveBytesFor, reservedBytes, reserveFile } from '#db/disk-reserve.ts'
import { log } from '#server/log.ts'

const MB = 1024 * 1024

/**
 * On a full disk nothing can be deleted from a database and no log be taken into it. So a file is kept that is removed
 * then: at a start here, and slice by slice by what must work all the same (`writeFromReserve`).
 */
export function dropReserveIfFull(dataDir: string): void {
  adoptOld(dataDir)
  if (reservedBytes(dataDir) === 0 || freeBytes(dataDir) >= LEAST_FREE_BYTES) return
  fs.rmSync(reserveFile(dataDir))
  log('error', 'the disk is full: its reserve was given back. Make room', { dataDir })
}

/** Makes the reserve, or what is missing of it, as large as the disk allows. Its blocks are real: a hole holds no room. */
export async function keepReserve(dataDir: string): Promise<void> {
  const has = reservedBytes(dataDir)
  const wanted = reserveBytesFor(freeBytes(dataDir) + has)
  if (has >= wanted) return
  const file = await fs.promises.open(reserveFile(dataDir), 'a', 0o600)
  try {
    for (let bytes = has; bytes < wanted; bytes += MB) await file.write(Buffer.alloc(Math.min(MB, wanted - bytes), 1))
  } finally {
    await file.close()
  }
}

/** What it was called before. */
function adoptOld(dataDir: string): void {
  const old = path.join(dataDir, 'ballast')
  if (fs.existsSync(old)) fs.renameSync(old, reserveFile(dataDir))
}
