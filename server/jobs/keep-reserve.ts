import fs from 'node:fs'
import path from 'node:path'
import { freeBytes, LEAST_FREE_BYTES, reserveBytesFor, reservedBytes, reserveFile } from '#db/engine/disk-reserve.ts'
import { log } from '#server/shared/log.ts'

const MB = 1024 * 1024

/**
 * Deletes the reserve file if the disk is full. Nothing can be deleted from a database on a full disk, and the WAL
 * cannot be checkpointed, so this file is kept to be given back: here at a start, and piece by piece by work that must
 * not fail (`writeFromReserve`).
 */
export function dropReserveIfFull(dataDir: string): void {
  adoptOld(dataDir)
  if (reservedBytes(dataDir) === 0 || freeBytes(dataDir) >= LEAST_FREE_BYTES) return
  fs.rmSync(reserveFile(dataDir))
  log('error', 'the disk is full: its reserve was released. Free some space', { dataDir })
}

/**
 * Creates or enlarges the reserve, as far as the disk allows. It writes real blocks, since a sparse file reserves
 * nothing.
 */
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

/** Renames the reserve from its former name. */
function adoptOld(dataDir: string): void {
  const old = path.join(dataDir, 'ballast')
  if (fs.existsSync(old)) fs.renameSync(old, reserveFile(dataDir))
}
