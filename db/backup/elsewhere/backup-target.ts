/** Thrown, with a sentence, if a target of copies cannot be used or holds something else than it should. */
export class BackupError extends Error {}

export type StoredFile = { name: string; bytes: number }

/** A place that keeps copies of backups. Names are relative, with `/` between folders. */
export type BackupTarget = {
  /** The address and key that it was opened with, for another process that opens it. Both are secrets. */
  url: string
  key: string | null
  /** The place in words, without secrets. */
  where: string
  /**
   * Lists the complete files whose names begin with `prefix`, which is empty or ends with a slash. `isFlat` leaves out
   * those in folders, without walking these.
   */
  list: (prefix: string, isFlat?: boolean) => AsyncIterable<StoredFile>
  /**
   * Stores a file of `bytes` bytes and verifies it; it has its name only when it is complete. Resolves to the SHA-256
   * of what was stored. Rejects with `BackupError`.
   */
  write: (name: string, bytes: number, content: AsyncIterable<Uint8Array>) => Promise<string>
  /** Reads a file. The iteration throws `BackupError` if there is none. */
  read: (name: string) => AsyncIterable<Uint8Array>
  remove: (name: string) => Promise<void>
  /** Free bytes; null if there is no limit that we know of. */
  free: () => number | null
}
