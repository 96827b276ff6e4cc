import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

const MB = 1024 * 1024
const MOST_BYTES = 64 * MB
const LEAST_BYTES = 4 * MB
/** With less free space than this, the database could not even be opened and written to. */
export const LEAST_FREE_BYTES = 8 * MB
/** Most that one small change needs, its part of the WAL included. */
const SLICE_BYTES = MB
const SLICES_A_WRITE = 4

export const reserveFile = (dataDir: string): string => path.join(dataDir, 'disk-reserve')

export function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}

/**
 * Size of the reserve for this number of free bytes without it: a quarter, 4 MB to 64 MB; 0 if that leaves too little.
 */
export function reserveBytesFor(free: number): number {
  const bytes = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, Math.floor(free / 4)))
  return free - bytes >= LEAST_FREE_BYTES ? bytes : 0
}

export const reservedBytes = (dataDir: string): number =>
  fs.statSync(reserveFile(dataDir), { throwIfNoEntry: false })?.size ?? 0

/** Frees a slice of the reserve. False if there is none left. */
export function releaseSlice(dataDir: string): boolean {
  const bytes = reservedBytes(dataDir)
  if (bytes === 0) return false
  if (bytes <= SLICE_BYTES) fs.rmSync(reserveFile(dataDir), { force: true })
  else fs.truncateSync(reserveFile(dataDir), bytes - SLICE_BYTES)
  return true
}

/** True for an error that a disk is full: SQLite's, or the system's. */
export function isDiskFull(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)
}

/**
 * Runs a small command that must work on a full disk too, such as a sign-in: if there is no room, it frees a slice of
 * the reserve. Otherwise like `retryWhileBusy`. Nothing else frees any, and pictures are refused long before.
 */
export async function writeFromReserve<T>(db: Db, command: (db: Db) => T): Promise<T> {
  for (let slices = 0; ; slices++) {
    try {
      return await retryWhileBusy(db, command)
    } catch (error) {
      if (!isDiskFull(error) || slices === SLICES_A_WRITE || !releaseSlice(path.dirname(db.$client.name))) throw error
    }
  }
}
