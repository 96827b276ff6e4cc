import type Database from 'better-sqlite3'
import { deliveryKey, type Delivery, deliveriesIn } from '#db/backup/restore/keep-ended/deliveries-in.ts'
import { type ReadersWishes, readersWishesIn } from '#db/backup/restore/keep-ended/keep-readers.ts'
import { replacedIn } from '#db/backup/restore/keep-ended/keep-replaced.ts'
import { type FormerRequests, requestsIn } from '#db/backup/restore/keep-ended/keep-requests.ts'
import { notificationsIn } from '#db/backup/restore/keep-ended/notifications-in.ts'
import { type PersonRights, peopleIn } from '#db/backup/restore/keep-ended/person-rights.ts'
import { columnsOf, rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { ReplacedSince } from '#db/commands/names/replace-again.ts'

export type Token = { hash: string; endedAt: number | null; pausedAt: number | null }
/** `createdAt` names a partner whose token was replaced. */
export type PartnerToken = Token & { id: number; hint: string; madeAt: number; createdAt: number }

/** Secrets, people and deliveries of the database that is put aside, each by a name that is no row id. */
export type Former = {
  /** By the hash of the secret: when the preview link was revoked. */
  links: ReadonlyMap<string, number | null>
  keys: ReadonlyMap<string, Token>
  partners: readonly PartnerToken[]
  /** By address. */
  people: ReadonlyMap<string, PersonRights>
  /** By dedupe key. */
  deliveries: ReadonlyMap<string, Delivery>
  /** By what they say: when a letter is to say it; null if that is over. */
  notifications: ReadonlyMap<string, number | null>
  /** Paths that wait for IndexNow. */
  indexNow: ReadonlySet<string>
  /** Secrets of the webhooks; null if this schema has no webhooks. */
  webhooks: ReadonlySet<string> | null
  /** Null if this schema has no newsletters. */
  readers: ReadersWishes | null
  /** Null if this schema has no requests. */
  requests: FormerRequests | null
  replaced: ReplacedSince
}

/** Reads a database of any schema; `lastClaim` is the backup’s (`lastClaimIn`). Throws if it is damaged. */
export function readFormer(client: Database.Database, lastClaim: number): Former {
  const links = rowsOf<Omit<Token, 'pausedAt'>>(client, 'preview_links', { hash: 'token_hash', endedAt: 'ended_at' })
  return {
    links: new Map(links.map(({ hash, endedAt }) => [hash, endedAt])),
    keys: new Map(keysIn(client).map((key) => [key.hash, key])),
    partners: partnersIn(client),
    people: new Map(peopleIn(client).map((person) => [person.email, person])),
    deliveries: byKey(deliveriesIn(client)),
    notifications: new Map(notificationsIn(client).map(({ key, mailAt }) => [key, mailAt])),
    indexNow: new Set(rowsOf<{ path: string }>(client, 'indexnow_paths', { path: 'path' }).map(({ path }) => path)),
    webhooks: columnsOf(client, 'webhooks').length === 0 ? null : new Set(secretsIn(client)),
    readers: readersWishesIn(client, lastClaim),
    requests: requestsIn(client),
    replaced: replacedIn(client),
  }
}

const TOKEN = { hash: 'token_hash', endedAt: 'ended_at', pausedAt: 'paused_at' } as const
export const keysIn = (client: Database.Database): Token[] => rowsOf<Token>(client, 'api_keys', TOKEN)
export const partnersIn = (client: Database.Database): PartnerToken[] =>
  rowsOf<PartnerToken>(client, 'partners', {
    ...TOKEN,
    id: 'id',
    hint: 'hint',
    madeAt: 'token_made_at',
    createdAt: 'created_at',
  })
const secretsIn = (client: Database.Database): string[] =>
  rowsOf<{ secret: string }>(client, 'webhooks', { secret: 'secret' }).map(({ secret }) => secret)

/** Of several deliveries with one key that which is open counts, and then the last. */
function byKey(all: readonly Delivery[]): Map<string, Delivery> {
  const found = new Map<string, Delivery>()
  for (const one of all) {
    const key = deliveryKey(one)
    const isHidden = key !== null && found.get(key)?.doneAt === null
    if (key !== null && !isHidden) found.set(key, one)
  }
  return found
}
