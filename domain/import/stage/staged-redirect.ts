import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

/**
 * A line of `redirects.ndjson`. `to` is a path or address; `import:ID` for what a record became, `import:section:SLUG`
 * (`topic`, `author`) for a term of `taxonomy.json`, `import:picture:URL` for the file of a picture; null where the
 * address is gone. `or` is used where `to` leads nowhere.
 */
export type StagedRedirect = { from: string; to: string | null; status: RedirectStatus; or?: string }
