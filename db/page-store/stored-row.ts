import zlib from 'node:zlib'
import type { Note } from '#db/engine/change-log.ts'

/** A page as the store has it. What is in `about` and `body` is the business of whoever serves it. */
export type StoredRow = {
  key: string
  /** Digest of the program, and of the settings of its environment, that made the page. */
  build: string
  note: Note
  /** False for redirects and withdrawn addresses, which have a small part of the store. */
  isPage: boolean
  /** JSON of the tags, as SQL reads them. */
  tags: string
  about: string
  body: Buffer | null
}

/** Checksum over what is served: a store may be damaged without SQLite noticing. */
export const checksumOf = ({ key, tags, about, body }: Omit<StoredRow, 'build' | 'note' | 'isPage'>): number =>
  zlib.crc32(body ?? '', zlib.crc32(`${key}\n${tags}\n${about}`))
