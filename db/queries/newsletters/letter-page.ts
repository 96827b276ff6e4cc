import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { LIST_COLUMNS } from '#db/queries/newsletters/newsletter-lists.ts'
import { READER } from '#db/queries/newsletters/reader-data.ts'
import { tokenRows } from '#db/queries/newsletters/token-rows.ts'
import { newsletterLists, subscriptions } from '#db/schema/tables.ts'
import { shortAddress } from '#domain/newsletters/reader-address.ts'
import type { LetterPageView } from '#domain/newsletters/reader-views.ts'
import type { LetterForm } from '#domain/urls/newsletter-forms.ts'

const LISTS = prepared({ reader: subscriptions.readerId }, (db, { reader }) =>
  db
    .select({ ...LIST_COLUMNS, state: subscriptions.state })
    .from(newsletterLists)
    .leftJoin(subscriptions, and(eq(subscriptions.listId, newsletterLists.id), eq(subscriptions.readerId, reader)))
    .where(or(isNull(newsletterLists.closedAt), isNotNull(subscriptions.state)))
    .orderBy(asc(newsletterLists.id)),
)

/** Reads the page of a letter for a link at `now` (ms UTC). It is never cached, so it reads no tags. */
export function letterPage(
  db: Readable,
  { form, token }: { form: LetterForm; token: string },
  now: number,
): LetterPageView | null {
  const purposes = form === 'confirm' ? (['join', 'address'] as const) : (['leave'] as const)
  const rows = purposes.flatMap((purpose) => tokenRows(db, { token, purpose }, now))
  const [first] = rows
  const reader = first && READER.get(db, { id: first.readerId })
  if (!reader) return null
  const lists = LISTS.all(db, { reader: first.readerId })
  const inState = (wanted: 'asked' | 'confirmed') => lists.filter(({ state }) => state === wanted)
  const asked = inState('asked')
  // A list that was asked for after the letter of the day got none of its own.
  const toConfirm = asked.length > 0 ? asked : inState('confirmed')
  const named = form === 'confirm' ? toConfirm : lists.filter(({ id }) => rows.some(({ listId }) => listId === id))
  // The letter of a reader who left since confirms nothing.
  if (form === 'confirm' && first.address === null && named.length === 0) return null
  return {
    named,
    lists: lists.filter(({ isOpen, state }) => isOpen || state === 'confirmed'),
    address: shortAddress(reader.address),
    newAddress: first.address === null ? null : shortAddress(first.address),
    pausedUntil: reader.pausedUntil !== null && reader.pausedUntil > now ? reader.pausedUntil : null,
  }
}
