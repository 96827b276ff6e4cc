import type { RedirectRow } from '#db/commands/links/steps/save-redirects.ts'
import type { Terms } from '#db/import/decide/terms.ts'

/** State of a run of an import; `now` in ms UTC is the timestamp of everything that it writes. */
export type ImportContext = {
  terms: Terms
  /** The paper's. */
  language: string
  now: number
  /** The batch that keeps what it does, so that it can be undone; null for a file of stories on its own. */
  batchId: number | null
  /** Id of the person who began the batch, who writes notes about drafts; null for the terminal. */
  by: string | null
}

/** State of one transaction. */
export type WriteContext = ImportContext & {
  /** Defers writing the search text to the end of the transaction. */
  searchLater: (save: () => void) => void
  /** Collects redirects of old addresses for the end of the transaction. */
  redirects: RedirectRow[]
}

/** Result of writing what was decided: `tags` are for the change log. */
export type Written = {
  id: number
  tags: string[]
  /** Path to which old addresses lead; null where nothing was written. */
  path: string | null
  /** The revision that the import brought; null for a standing page. */
  revisionId: number | null
}

export type Imported = {
  did: 'made' | 'updated' | 'unchanged' | 'left' | 'conflicts'
  articleId: number | null
  tags: string[]
}
