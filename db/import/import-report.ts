/** What an import did, and where it stands. */
export type ImportSummary = {
  made: number
  updated: number
  unchanged: number
  /** Withdrawn, deleted or written in here since, and left so. */
  left: number
  refused: number
  warnings: number
  newSections: number
  newTopics: number
  newAuthors: number
  newSources: number
  /** Ended by its signal before the end of the file. */
  isInterrupted: boolean
}

/** How an import speaks while it runs. */
export type ImportReporter = {
  /** A record that was refused. */
  refused: (line: number, what: string) => void
  /** A record that came in, but not as it stood. */
  warned: (line: number, what: string) => void
  progress?: (done: number, bytesRead: number) => void
}

export const SILENT: ImportReporter = { refused: () => {}, warned: () => {} }
