import type { GoneRecord } from '#db/queries/import/records-gone.ts'

/** Result and counts of an import. */
export type ImportSummary = {
  made: number
  updated: number
  unchanged: number
  /** Left as they are, because they were withdrawn, deleted or edited here since. */
  left: number
  /** Changed both here and in the import: an editor merges them. */
  conflicts: number
  /** Records of an earlier import of the same site that this one lacks. Nothing is deleted here. */
  gone: number
  refused: number
  warnings: number
  newSections: number
  newTopics: number
  newAuthors: number
  newSources: number
  /** Aborted by its signal before the end of the file. */
  isInterrupted: boolean
}

/** Callbacks of a running import. */
export type ImportReporter = {
  /** A record was refused. */
  refused: (line: number, what: string) => void
  /** A record was imported with changes. */
  warned: (line: number, what: string) => void
  /** A record of an earlier import of the same site is missing. */
  gone?: (record: GoneRecord) => void
  progress?: (done: number, bytesRead: number) => void
}
