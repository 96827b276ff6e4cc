import type Database from 'better-sqlite3'
import { type Former, keysIn, type PartnerToken, partnersIn } from '#db/backup/restore/keep-ended/read-former.ts'
import { columnsOf, rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

type Options = {
  former: Former | null
  /** True if a key that the former database does not have stood in the one that was put aside for it: nobody ended it. */
  knowsAll: boolean
  now: number
}

/**
 * Ends the preview links that were revoked since, and those of which nothing is known: a link goes with its story.
 * Returns how many end.
 */
export function keepLinks(
  client: Database.Database,
  { former, now }: Pick<Options, 'former' | 'now'>,
): KeptByRestore['links'] {
  const open = rowsOf<{ hash: string }>(
    client,
    'preview_links',
    { hash: 'token_hash' },
    `where ended_at is null and expires_at > ${now}`,
  )
  const end = open.length === 0 ? null : client.prepare('update preview_links set ended_at = ? where token_hash = ?')
  let ended = 0
  for (const { hash } of open) {
    const since = former?.links.get(hash)
    const endedAt = since === undefined ? now : since
    if (endedAt !== null) ended += end?.run(endedAt, hash).changes ?? 0
  }
  return ended
}

type Stand = { endedAt: number | null; pausedAt: number | null }

/** Writes how a key or token stands. A schema without pauses ends what would be paused. */
function writer(client: Database.Database, table: 'api_keys' | 'partners', now: number) {
  const canPause = columnsOf(client, table).includes('paused_at')
  const counts = { ended: 0, paused: 0 }
  const sql = canPause
    ? `update ${table} set ended_at = @endedAt, paused_at = @pausedAt where token_hash = @hash`
    : `update ${table} set ended_at = @endedAt where token_hash = @hash`
  const update = columnsOf(client, table).length === 0 ? null : client.prepare(sql)
  return {
    counts,
    write: (hash: string, { endedAt, pausedAt }: Stand): void => {
      const paused = canPause ? pausedAt : null
      const ended = endedAt ?? (canPause || pausedAt === null ? null : now)
      if (ended !== null) counts.ended += 1
      else if (paused !== null) counts.paused += 1
      update?.run(canPause ? { hash, endedAt: ended, pausedAt: paused } : { hash, endedAt: ended })
    },
  }
}

/** Ends the API keys that were ended since, and pauses those of which nothing is known. */
export function keepKeys(client: Database.Database, { former, knowsAll, now }: Options): KeptByRestore['keys'] {
  const { counts, write } = writer(client, 'api_keys', now)
  for (const { hash, endedAt, pausedAt } of keysIn(client)) {
    if (endedAt !== null) continue
    const since = former?.keys.get(hash)
    write(hash, since ?? { endedAt, pausedAt: knowsAll ? pausedAt : now })
  }
  return counts
}

/**
 * The same for the tokens of partners. A partner whose token was replaced since gets the newer one; it is found by the
 * moment at which it was added.
 */
export function keepPartners(client: Database.Database, { former, knowsAll, now }: Options): KeptByRestore['partners'] {
  const { counts, write } = writer(client, 'partners', now)
  const all = partnersIn(client)
  for (const partner of all) {
    const { id, hash, endedAt, pausedAt } = partner
    const since = former && sameIn(former.partners, partner, all)
    if (since && since.hash !== hash)
      client
        .prepare('update partners set token_hash = @hash, hint = @hint, token_made_at = @madeAt where id = @id')
        .run({ hash: since.hash, hint: since.hint, madeAt: since.madeAt, id })
    if (endedAt !== null) continue
    write(since?.hash ?? hash, since ?? { endedAt, pausedAt: knowsAll ? pausedAt : now })
  }
  return counts
}

function sameIn(former: readonly PartnerToken[], { hash, createdAt }: PartnerToken, all: readonly PartnerToken[]) {
  const exact = former.find((one) => one.hash === hash)
  if (exact) return exact
  const isThen = (one: PartnerToken) => one.createdAt === createdAt
  const then = former.filter(isThen)
  return then.length === 1 && all.filter(isThen).length === 1 ? then[0] : undefined
}
