import fs from 'node:fs'
import path from 'node:path'
import { log } from '#server/log.ts'

export const BALLAST_BYTES = 64 * 1024 * 1024
/** Less than this, and not even the database could be opened. */
const LEAST_FREE_BYTES = 8 * 1024 * 1024

const fileIn = (dataDir: string) => path.join(dataDir, 'ballast')

function freeIn(dataDir: string): number {
  const { bavail, bsize } = fs.statfsSync(dataDir)
  return bavail * bsize
}

/**
 * On a full disk nothing can be deleted from a database and no log be taken into it. So a file is kept that can be
 * removed then, at a start by ourselves. It is made again when there is plenty of room.
 */
export function dropBallastIfFull(dataDir: string): void {
  if (!fs.existsSync(fileIn(dataDir)) || freeIn(dataDir) >= LEAST_FREE_BYTES) return
  fs.rmSync(fileIn(dataDir))
  log('error', 'the disk is full: the ballast was dropped. Make room', { dataDir })
}

/** Makes the ballast where there is none and four times its room. Its blocks are real: a hole would hold no room. */
export async function keepBallast(dataDir: string): Promise<void> {
  const file = fileIn(dataDir)
  if (fs.statSync(file, { throwIfNoEntry: false })?.size === BALLAST_BYTES) return
  if (freeIn(dataDir) < 4 * BALLAST_BYTES) return
  const block = Buffer.alloc(1024 * 1024, 1)
  await fs.promises.writeFile(file, Array(BALLAST_BYTES / block.length).fill(block))
}
