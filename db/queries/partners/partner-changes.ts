import { desc, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { publicInScope } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { changes } from '#db/schema/tables.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerStory, PartnerWithdrawal } from '#domain/syndication/ninjs.ts'

/** Rows of the change log that are examined for a page; each story has some ten tags in it. */
const MAX_READ = 5_000

/** A place in the change log. Many tags may share one `seq`. */
export type ChangePlace = { seq: number; tag: string }
type Asked = { since: number; before: ChangePlace | null; limit: number }
type Changes = { stories: (PartnerStory | PartnerWithdrawal)[]; next: ChangePlace | null }

const { seq: atSeq, tag: ofTag } = changes
const BACKWARDS = prepared({ seq: atSeq, tag: ofTag }, (db, { seq, tag }) =>
  db
    .select()
    .from(changes)
    .where(sql`(${atSeq}, ${ofTag}) < (${seq}, ${tag})`)
    .orderBy(desc(atSeq), desc(ofTag)),
)
const NEWEST = prepared({}, (db) => db.select({ at: changes.at }).from(changes).orderBy(desc(atSeq)).limit(1))

/**
 * Changes since a moment (ms UTC, inclusive) to the stories that a contract covers, last changed first: full public
 * stories, and tombstones of withdrawn ones. The change log gives the order of commits, so that none is skipped
 * whatever dates the stories have.
 */
export function partnerChanges(db: Readable, scope: PartnerScope, { since, before, limit }: Asked): Changes {
  const { seq, tag } = before ?? { seq: Number.MAX_SAFE_INTEGER, tag: '' }
  const ids: number[] = []
  let last: ChangePlace | null = null
  let next: ChangePlace | null = null
  let seen = 0
  for (const row of BACKWARDS.iterate(db, { seq, tag })) {
    if (row.at < since) break
    if (ids.length === limit || seen === MAX_READ) {
      next = last
      break
    }
    seen += 1
    last = { seq: row.seq, tag: row.tag }
    const id = storyOf(row.tag)
    if (id !== null) ids.push(id)
  }
  return { stories: changesOf(db, scope, ids), next }
}

function storyOf(tag: string): number | null {
  return tag.startsWith('article:') ? Number(tag.slice('article:'.length)) : null
}

function changesOf(db: Readable, scope: PartnerScope, ids: number[]): (PartnerStory | PartnerWithdrawal)[] {
  const covered = publicInScope(db, scope, ids).filter(({ isCovered }) => isCovered)
  const mayBeHad = covered.map(({ id }) => id)
  const all = [...partnerStories(db, mayBeHad), ...partnerWithdrawals(db, scope, ids)]
  const place = new Map(ids.map((id, n) => [id, n]))
  const placeOf = (one: PartnerStory | PartnerWithdrawal) => place.get('story' in one ? one.story.id : one.id) ?? 0
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The moment (ms UTC) up to which a read made now is complete; 0 before anything was ever published. */
export const knownUpTo = (db: Readable): number => NEWEST.get(db)?.at ?? 0
