/** The exit code (EX_IOERR) of a process that met a disk which did not sync. */
export const SYNC_FAILED = 74

/**
 * Ends the process where the disk refused to sync: what it holds from then on is not known, and a second try would
 * seem to succeed. So nothing more is acknowledged, and the next start recovers what was.
 */
export function endIfSyncFailed(error: unknown): void {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return
  if (cause.code !== 'SQLITE_IOERR_FSYNC' && cause.code !== 'SQLITE_IOERR_DIR_FSYNC') return
  process.stderr.write('The disk did not sync what was written. Nothing more is acknowledged.\n')
  process.exit(SYNC_FAILED)
}
