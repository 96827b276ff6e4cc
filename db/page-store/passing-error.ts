/**
 * Errors of SQLite that say nothing about the file: a lock of another process, and a disk that is full for now, which a
 * growing index of the WAL reports as SHMSIZE.
 */
const FULL = /^SQLITE_(?:FULL|IOERR_SHMSIZE)$/
const BUSY = /^SQLITE_BUSY/

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** True if a write failed because the disk is full. */
export const isDiskFull = (error: unknown): boolean => FULL.test(codeOf(error))

/** True for an error that costs one piece of work and leaves the store on. */
export const isPassingError = (error: unknown): boolean => isDiskFull(error) || BUSY.test(codeOf(error))
