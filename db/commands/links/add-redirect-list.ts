import { addRows } from '#db/commands/links/steps/add-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type RedirectLine, redirectLines } from '#domain/urls/redirect-lines.ts'
import type { RedirectListResult } from '#domain/urls/redirect-views.ts'

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
    const { saved, unchanged, refused } = addRows(tx, actor, good, now)
    const mistakes = refused.flatMap(({ index, why }) => toMistake(good[index], why))
    return ok({ saved, unchanged, mistakes: [...bad, ...mistakes].toSorted((a, b) => a.line - b.line) })
  })
}

type Mistake = RedirectListResult['mistakes'][number]
const toMistake = (line: RedirectLine | undefined, why: Mistake['why']): Mistake[] =>
  line ? [{ line: line.line, text: line.text, why }] : []
