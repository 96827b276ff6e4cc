import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { methods } from '#app/api/http/methods.ts'
import { momentInQuery } from '#app/api/http/request-fields.ts'
import { partnerRoute } from '#app/api/partner/partner-route.ts'
import { toNinjs } from '#app/api/partner/to-ninjs.ts'
import type { Db } from '#db/engine/open.ts'
import { type ChangePlace, knownUpTo, partnerChanges } from '#db/queries/partners/partner-changes.ts'
import { partnerPage } from '#db/queries/partners/partner-page.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import { cursorOf, cursorText } from '#domain/syndication/feed-cursor.ts'
import { ninjsItem } from '#domain/syndication/ninjs-item.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { text } from '#domain/text/text-schema.ts'

const MOST = 50
const listing = {
  does: 'Lists the stories that the contract covers, in ninjs 3.1, newest first; with `since`, the changes since then, withdrawals included.',
  least: 'partner',
  takes: z.object({
    since: momentInQuery
      .optional()
      .describe('The `asOf` of an earlier response: lists what changed since then, last changed first.'),
    cursor: text.max(120).optional().describe('The `next` of the previous page.'),
    limit: z.coerce.number().int().min(1).max(MOST).default(25),
  }),
  answers: z.strictObject({
    items: z.array(ninjsItem).describe('May be fewer than `limit`, or empty, before the last page.'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
    asOf: z.iso.datetime().describe('Send it as `since` next time. For a paged list, use that of the first page.'),
  }),
  refuses: ['validation-failed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: partnerRoute(listing, ({ since, cursor, limit }, { db, partner }) => {
    const asOf = rfc3339(knownUpTo(db))
    const page =
      since === undefined ? newest(db, partner.scope, cursor, limit) : changes(db, partner.scope, since, cursor, limit)
    if (!page) return { answer: NO_CURSOR, stories: 0 }
    const items = toNinjs(db, page.stories)
    return { answer: { status: 200, body: { items, next: page.next, asOf } }, stories: items.length }
  }),
})

const NO_CURSOR = problem('validation-failed', {
  details: { errors: [{ field: 'cursor', message: 'is not a cursor of this list' }] },
})

function newest(db: Db, scope: PartnerScope, cursor: string | undefined, limit: number) {
  const before = cursor === undefined ? null : cursorOf(cursor)
  if (cursor !== undefined && !before) return null
  const { stories, next } = partnerPage(db, scope, { before, limit })
  return { stories, next: next && cursorText(next) }
}

function changes(db: Db, scope: PartnerScope, since: number, cursor: string | undefined, limit: number) {
  const before = cursor === undefined ? null : placeOf(cursor)
  if (cursor !== undefined && !before) return null
  const { stories, next } = partnerChanges(db, scope, { since, before, limit })
  return { stories, next: next && `${next.seq}~${next.tag}` }
}

function placeOf(cursor: string): ChangePlace | null {
  const [, seq, tag = ''] = /^(\d{1,15})~(.+)$/.exec(cursor) ?? []
  return seq === undefined ? null : { seq: Number(seq), tag }
}
