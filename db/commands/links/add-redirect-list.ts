import { saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { ownPath } from '#domain/urls/own-path.ts'
import { type RedirectLine, redirectLines } from '#domain/urls/redirect-lines.ts'
import type { RedirectListResult } from '#domain/urls/redirect-views.ts'
import { env } from '#env.ts'

export const MAX_REDIRECT_LINES = 10_000

/**
 * Adds the redirects of a pasted list (`redirectLines`), all in one transaction. Lines with a mistake are returned with
 * the reason, and the others are stored. Refused: `too-many-lines` beyond 10,000.
 */
export function addRedirectList(
  db: Db,
  actor: Actor,
  { text }: { text: string },
  now: number,
): Result<RedirectListResult, 'not-allowed' | 'too-many-lines'> {
  if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  const lines = redirectLines(text)
  if (lines.length > MAX_REDIRECT_LINES) return refuse('too-many-lines')
  const good = lines.filter((one) => 'from' in one)
  const bad = lines.filter((one) => 'why' in one)
  return write(db, (tx) => {
    const rows = good.map(({ from, to, status }) => {
      return { from, to: to === null ? null : ownPath(env.siteUrl, to), status, batchId: null }
    })
    const { saved, unchanged, refused, tags } = saveRedirects(tx, rows, now)
    const mistakes = refused.flatMap(({ index, why }) => toMistake(good[index], why))
    if (saved > 0) record(tx, { what: 'redirect.list-added', actor, now, details: { saved } })
    changed(tx, tags, now)
    return ok({ saved, unchanged, mistakes: [...bad, ...mistakes].toSorted((a, b) => a.line - b.line) })
  })
}

type Mistake = RedirectListResult['mistakes'][number]
const toMistake = (line: RedirectLine | undefined, why: Mistake['why']): Mistake[] =>
  line ? [{ line: line.line, text: line.text, why }] : []
