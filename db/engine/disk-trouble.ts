/** The SQLite or system code of an error, also if Drizzle wrapped it; empty if it has none. */
export function errorCode(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}

const DISK = /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|NOMEM)|ENOSPC|EDQUOT|EROFS|EIO)/

/** True if nothing could be written at all: a fault of the machine, not of the row. */
export const isDiskTrouble = (error: unknown): boolean => DISK.test(errorCode(error))
