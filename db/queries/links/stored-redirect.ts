import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { type Address, liveAddress } from '#db/queries/article/live-address.ts'
import { redirects } from '#db/schema/tables.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { combinedStatus, type RedirectStatus } from '#domain/urls/redirect-status.ts'

/** Rows that one look-up follows at most. They are flattened as they are stored; an import leaves the rows of others. */
const MAX_ROWS = 8
/** Paths that are pages only while a story, section or page is there. */
const NEEDS_PAGE = /^\/(?:article|topics|authors|sources|embed)\/[^/]+$|^\/[a-z0-9]+(?:-[a-z0-9]+)*$/

const BY_PATH = prepared({ path: redirects.path }, (db, { path }) =>
  db.select({ target: redirects.target, status: redirects.status }).from(redirects).where(eq(redirects.path, path)),
)

/**
 * Resolves the stored redirect of a key (`oldAddressKey`), in one hop: the present address of a story that moved,
 * withdrawn with a story that was withdrawn, nothing with a draft. Null where no redirect is stored.
 */
export function storedRedirect(db: Readable, key: string, rows = 1): Address | null {
  reading(`address:${key}`)
  const row = BY_PATH.get(db, { path: key })
  if (!row) return null
  if (row.target === null || row.status === 410) return { kind: 'withdrawn', legal: false }
  if (!row.target.startsWith('/')) return { kind: 'moved', to: row.target, status: row.status }
  return withStatus(leadsTo(db, row.target, rows), row.status)
}

/** Reads the target's address too: when the target moves, the redirect is resolved anew. */
function leadsTo(db: Readable, target: string, rows: number): Address {
  const key = oldAddressKey(target)
  const onward = () => (key !== null && rows < MAX_ROWS ? storedRedirect(db, key, rows + 1) : null)
  // A page that is named by a number in the query is not the page at the path.
  if (key?.includes('?')) return onward() ?? { kind: 'moved', to: target }
  const [, path = target, rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? []
  reading(`address:${path}`)
  const live = liveAddress(db, path)
  if (live?.kind === 'page') return { kind: 'moved', to: target }
  if (live?.kind === 'moved') return { kind: 'moved', to: live.to + rest }
  if (live) return live
  return onward() ?? (NEEDS_PAGE.test(path) ? { kind: 'nothing' } : { kind: 'moved', to: target })
}

/** The status of the whole way, where it leads anywhere. */
function withStatus(address: Address, status: RedirectStatus): Address {
  if (address.kind !== 'moved') return address
  const combined = combinedStatus(status, address.status ?? status)
  return combined === 410 ? { kind: 'withdrawn', legal: false } : { ...address, status: combined }
}
