import type Database from 'better-sqlite3'
import { columnsOf, rowsOf, runEach } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

type Former = {
  links: ReadonlyMap<string, number | null>
  keys: ReadonlyMap<string, Token>
  partners: readonly PartnerToken[]
}
type Options = {
  former: Former | null
  /** True if a key that the former database does not have stood in the one that was put aside for it: nobody ended it. */
  knowsAll: boolean
  now: number
}
export type Link = { tokenHash: string; endedAt: number | null }
type Token = Link & { pausedAt: number | null }
/** `createdAt` names a partner whose token was replaced. */
type PartnerToken = Token & { id: number; hint: string; tokenMadeAt: number; createdAt: number }
type Table = 'api_keys' | 'partners'

/** By the hash of the secret. */
export const tokensIn = (client: Database.Database, table: Table): ReadonlyMap<string, Token> =>
  new Map(rowsOf<Token>(client, table, ['tokenHash', 'endedAt', 'pausedAt']).map((token) => [token.tokenHash, token]))

export const partnersIn = (client: Database.Database): PartnerToken[] =>
  rowsOf(client, 'partners', ['tokenHash', 'endedAt', 'pausedAt', 'id', 'hint', 'tokenMadeAt', 'createdAt'])

/**
 * Ends the preview links that were revoked since, and those of which nothing is known: a link goes with its story.
 * Returns how many end.
 */
export function keepLinks(client: Database.Database, { former, now }: Omit<Options, 'knowsAll'>): number {
  const where = `where ended_at is null and expires_at > ${now}`
  const open = rowsOf<Link>(client, 'preview_links', ['tokenHash'], where)
  const ended = open.flatMap(({ tokenHash }) => {
    const since = former?.links.get(tokenHash)
    const endedAt = since === undefined ? now : since
    return endedAt === null ? [] : { tokenHash, endedAt }
  })
  runEach(client, ended, 'update preview_links set ended_at = @endedAt where token_hash = @tokenHash')
  return ended.length
}

/**
 * Ends the API keys or tokens of partners that were ended since, and pauses those of which nothing is known. A schema
 * without pauses ends what would be paused.
 */
export function keepTokens(
  client: Database.Database,
  table: Table,
  { former, knowsAll, now }: Options,
): KeptByRestore['keys'] {
  if (table === 'partners' && former) renewTokens(client, former.partners)
  const known = table === 'api_keys' ? former?.keys : new Map(former?.partners.map((one) => [one.tokenHash, one]))
  const canPause = columnsOf(client, table).includes('paused_at')
  const open = [...tokensIn(client, table).values()].filter(({ endedAt }) => endedAt === null)
  const stands = open.map((token) => {
    const { endedAt, pausedAt } = known?.get(token.tokenHash) ?? { ...token, pausedAt: knowsAll ? token.pausedAt : now }
    return {
      tokenHash: token.tokenHash,
      endedAt: endedAt ?? (canPause || pausedAt === null ? null : now),
      pausedAt,
    }
  })
  const set = `ended_at = @endedAt${canPause ? ', paused_at = @pausedAt' : ''}`
  runEach(client, stands, `update ${table} set ${set} where token_hash = @tokenHash`)
  return {
    ended: stands.filter(({ endedAt }) => endedAt !== null).length,
    paused: stands.filter(({ endedAt, pausedAt }) => endedAt === null && pausedAt !== null).length,
  }
}

/** A partner whose token was replaced since gets the newer one; it is found by the moment at which it was added. */
function renewTokens(client: Database.Database, former: readonly PartnerToken[]): void {
  const all = partnersIn(client)
  const renewed = all.flatMap(({ id, tokenHash, createdAt }) => {
    if (former.some((one) => one.tokenHash === tokenHash)) return []
    const isThen = (one: PartnerToken) => one.createdAt === createdAt
    const then = former.filter(isThen)
    return then.length === 1 && all.filter(isThen).length === 1 ? then.map((one) => ({ ...one, id })) : []
  })
  const sql = 'update partners set token_hash = @tokenHash, hint = @hint, token_made_at = @tokenMadeAt where id = @id'
  runEach(client, renewed, sql)
}
