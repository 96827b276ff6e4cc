import type Database from 'better-sqlite3'
import type { History } from '#db/backup/restore/keep-ended/backup-history.ts'
import { deliveriesByKey } from '#db/backup/restore/keep-ended/keep-deliveries.ts'
import { readersWishesIn } from '#db/backup/restore/keep-ended/keep-readers.ts'
import { replacedIn } from '#db/backup/restore/keep-ended/keep-replaced.ts'
import { requestsIn } from '#db/backup/restore/keep-ended/keep-requests.ts'
import { type Link, partnersIn, tokensIn } from '#db/backup/restore/keep-ended/keep-tokens.ts'
import { uncheckedIn } from '#db/backup/restore/keep-ended/keep-unchecked.ts'
import { notificationsIn } from '#db/backup/restore/keep-ended/notifications-in.ts'
import { peopleIn } from '#db/backup/restore/keep-ended/person-rights.ts'
import { recalledSince } from '#db/backup/restore/keep-ended/recalls-in.ts'
import { hasTable, rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'

/** Knowledge of the database that is put aside, each thing by a name that is no row id. */
export type Former = ReturnType<typeof readFormer>

/** Reads a database of any schema, which goes with the backup as `history` says. Throws if it is damaged. */
export const readFormer = (client: Database.Database, backup: Database.Database, history: History) => ({
  /** It knows all that became of the rows of the backup. */
  knowsAll: history === 'put-aside',
  /** It went through the moment of the backup. */
  isAfter: history === 'after',
  /** By the hash of the secret: when the preview link was revoked. */
  links: new Map(
    rowsOf<Link>(client, 'preview_links', ['tokenHash', 'endedAt']).map((link) => [link.tokenHash, link.endedAt]),
  ),
  keys: tokensIn(client, 'api_keys'),
  partners: partnersIn(client),
  /** By address. */
  people: new Map(peopleIn(client).map((person) => [person.email, person])),
  deliveries: deliveriesByKey(client),
  /** By what they say: when a letter is to say it; null if that is over. */
  notifications: new Map(notificationsIn(client).map(({ key, mailAt }) => [key, mailAt])),
  /** Paths that wait for IndexNow. */
  indexNow: new Set(rowsOf<{ path: string }>(client, 'indexnow_paths', ['path']).map(({ path }) => path)),
  /** Secrets of the webhooks; null if this schema has no webhooks. */
  webhooks: hasTable(client, 'webhooks')
    ? new Set(rowsOf<{ secret: string }>(client, 'webhooks', ['secret']).map(({ secret }) => secret))
    : null,
  readers: readersWishesIn(client, backup),
  requests: requestsIn(client),
  replaced: replacedIn(client),
  since: recalledSince(client, backup),
  unchecked: uncheckedIn(client),
})
