/** The SQLite or system code of an error, also where Drizzle wrapped it; empty where it has none. */
export function errorCode(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}

const DISK = /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|NOMEM)|ENOSPC|EDQUOT|EROFS|EIO)/

/** True where nothing could be written, whatever it was: the fault of the machine, not of the row. */
export const isDiskTrouble = (error: unknown): boolean => DISK.test(errorCode(error))
