import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { tagsOfRedirect } from '#db/commands/links/steps/tags-of-redirect.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { isOwnRoot, liveAddress } from '#db/queries/article/live-address.ts'
import { addresses, missingPaths, pageAddresses, redirects } from '#db/schema/tables.ts'
import { canonicalPath, oldAddressKey } from '#domain/urls/old-address-key.ts'
import { combinedStatus, isTemporary, type RedirectStatus } from '#domain/urls/redirect-status.ts'
import { redirectTarget } from '#domain/urls/redirect-target.ts'

/** `to` is a path of this paper or a whole https address elsewhere; null where `status` is 410. */
export type RedirectRow = { from: string; to: string | null; status: RedirectStatus; batchId: number | null }
export type RedirectRefusal =
  /** No address, or a target that is neither a path nor an https address. */
  | 'not-an-address'
  /** A page is at the address, or the address ever was that of a story or a standing page. */
  | 'path-taken'
  /** By itself or by way of others. */
  | 'redirect-to-itself'
  /** An earlier row of the same list leads elsewhere. */
  | 'listed-twice'
  /** Somebody here made another redirect from this address: an import does not replace it. */
  | 'made-by-hand'
export type RefusedRedirect = RedirectRow & { index: number; why: RedirectRefusal }
type Saved = { saved: number; unchanged: number; refused: RefusedRedirect[]; tags: string[] }

const STORED = prepared({ path: redirects.path }, (db, { path }) => {
  const row = columns(redirects, 'target', 'status', 'batchId')
  return db.select(row).from(redirects).where(eq(redirects.path, path))
})
const PAGE_AT = prepared({ slug: pageAddresses.slug }, (db, { slug }) =>
  db.select().from(pageAddresses).where(eq(pageAddresses.slug, slug)),
)
const STORY_AT = prepared({ slug: addresses.slug }, (db, { slug }) =>
  db.select().from(addresses).where(eq(addresses.slug, slug)),
)
const SAVE = prepared(columns(redirects, 'path', 'target', 'status', 'batchId', 'createdAt'), (db, row) => {
  const batchId = sql`case when excluded.batch_id is null then null else batch_id end`
  const set = { target: sql`excluded.target`, status: sql`excluded.status`, batchId }
  return db.insert(redirects).values(row).onConflictDoUpdate({ target: redirects.path, set })
})
const FOUND = prepared({ path: missingPaths.path }, (db, { path }) =>
  db.delete(missingPaths).where(eq(missingPaths.path, path)),
)
// An import leaves the rows of others, so that it can be undone: look-ups follow those.
const LEAD_ON = prepared(columns(redirects, 'path', 'target', 'batchId'), (db, { path, target, batchId }) => {
  const isOurs = or(isNull(batchId), eq(redirects.batchId, batchId))
  const leadsHere = and(eq(redirects.target, path), isOurs)
  return db.update(redirects).set({ target }).where(leadsHere)
})

type Stored = RowOf<typeof STORED>
type Wanted = RedirectRow & { index: number; key: string; given: RedirectRow; stored: Stored | null }

const MAX_CHAIN = 1_000

/**
 * Stores redirects from old addresses, in any number and order. Chains are flattened, among the rows and with those that
 * are stored. Refused rows are returned with the reason and their place in `rows`; the others are stored. A row that is
 * stored already is left as it is, with the batch that added it. `now` is ms UTC; `tags` are for the change log.
 */
export function saveRedirects(tx: Tx, rows: readonly RedirectRow[], now: number): Saved {
  const refused: RefusedRedirect[] = []
  const wanted = new Map<string, Wanted>()
  for (const [index, given] of rows.entries()) {
    const key = oldAddressKey(given.from)
    const to = given.status === 410 ? null : targetOf(tx, given.to)
    const stored = key === null ? null : storedAt(tx, key)
    const row = key === null || to === undefined ? null : { ...given, to, index, key, given, stored }
    const why = row ? whyNot(tx, row, wanted) : 'not-an-address'
    if (why !== null) refused.push({ ...given, index, why })
    else if (row && !wanted.has(row.key)) wanted.set(row.key, row)
  }
  const tags = new Set<string>()
  let [saved, unchanged] = [0, 0]
  for (const row of wanted.values()) {
    const end = endOf(tx, row, wanted)
    if (end === 'loop') refused.push({ ...row.given, index: row.index, why: 'redirect-to-itself' })
    else if (store(tx, row, end, now)) {
      saved++
      for (const tag of tagsOfRedirect(row.key)) tags.add(tag)
    } else unchanged++
  }
  return { saved, unchanged, refused: refused.toSorted((one, other) => one.index - other.index), tags: [...tags] }
}

/** A target as it is stored: a path in the paper's spelling, or an https address; undefined for neither. */
function targetOf(tx: Tx, given: string | null): string | undefined {
  const to = given === null ? null : redirectTarget(given)
  if (to === null) return undefined
  if (!to.startsWith('/')) return to
  const [, path = to, rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? []
  const canonical = canonicalPath(path)
  // Files of `public/` may have capitals in their names.
  const isKnown = canonical === path || liveAddress(tx, canonical) !== null || storedAt(tx, canonical) !== null
  return (isKnown ? canonical : path) + rest
}

function whyNot(tx: Tx, row: Wanted, wanted: ReadonlyMap<string, Wanted>): RedirectRefusal | null {
  if (isTaken(tx, row.key)) return 'path-taken'
  const earlier = wanted.get(row.key)
  if (earlier) return earlier.to === row.to && earlier.status === row.status ? null : 'listed-twice'
  const { stored } = row
  if (row.batchId === null || !stored || stored.batchId !== null) return null
  return stored.target === row.to && stored.status === row.status ? null : 'made-by-hand'
}

/** Whether a page or the feed of one is there, or the path is or was the address of a story or a standing page: those stay theirs. */
function isTaken(tx: Tx, key: string): boolean {
  const page = key.replace(/\/feed\.(?:xml|atom|json)$/, '') || '/'
  if (isOwnRoot(key) || liveAddress(tx, page)?.kind === 'page') return true
  const [, root = '', name, ...rest] = key.split('/')
  if (rest.length > 0 || key.includes('?')) return false
  if (name === undefined) return PAGE_AT.get(tx, { slug: root }) !== undefined
  return root === 'article' && STORY_AT.get(tx, { slug: name }) !== undefined
}

const storedAt = (tx: Tx, path: string): Stored | null => STORED.get(tx, { path }) ?? null

type End = { target: string | null; status: RedirectStatus }

/** Follows a row to the end of its chain. */
function endOf(tx: Tx, row: Wanted, wanted: ReadonlyMap<string, Wanted>): End | 'loop' {
  let end: End = { target: row.to, status: row.status }
  const seen = new Set([row.key])
  while (seen.size < MAX_CHAIN && end.target?.startsWith('/')) {
    const key = oldAddressKey(end.target)
    if (key === null) return end
    if (seen.has(key)) return 'loop'
    seen.add(key)
    const next = wanted.get(key)
    const onward: End | null = next ? { target: next.to, status: next.status } : storedAt(tx, key)
    // A page that came after its redirect hides it.
    if (!onward || (!next && liveAddress(tx, key)?.kind === 'page')) return end
    end = { target: onward.target, status: combinedStatus(end.status, onward.status) }
  }
  return end
}

/** Writes a row, and leads those of the same hand that ended here on to its target. Returns whether anything changed. */
function store(tx: Tx, { key: path, batchId, stored }: Wanted, { target, status }: End, now: number): boolean {
  const isSame = stored?.target === target && stored.status === status
  if (isSame && (batchId !== null || stored.batchId === null)) return false
  SAVE.run(tx, { path, target, status, batchId, createdAt: now })
  FOUND.run(tx, { path })
  if (target !== null && !isTemporary(status)) LEAD_ON.run(tx, { path, target, batchId })
  return true
}
