/** The exit code (EX_IOERR) of a process after a failed fsync. */
export const SYNC_FAILED = 74

/**
 * Ends the process if an fsync failed: the state of the disk is then unknown, and a retry would seem to succeed.
 * Nothing more is acknowledged, and the next start recovers what was.
 */
export function endIfSyncFailed(error: unknown): void {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return
  if (cause.code !== 'SQLITE_IOERR_FSYNC' && cause.code !== 'SQLITE_IOERR_DIR_FSYNC') return
  process.stderr.write('The disk did not sync what was written. Nothing more is acknowledged.\n')
  process.exit(SYNC_FAILED)
}
