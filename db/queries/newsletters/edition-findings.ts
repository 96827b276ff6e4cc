import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { isOwnRoot } from '#db/queries/article/live-address.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { filledNow } from '#db/queries/newsletters/edition-to-fill.ts'
import { articles, jobs, published } from '#db/schema/tables.ts'
import { slotContentAt } from '#domain/article/front/front-places.ts'
import { chosenIn } from '#domain/article/front/front-slots.ts'
import { ownPath } from '#domain/document/blocks/href.ts'
import {
  checkEdition,
  type EditionFacts,
  type EditionFinding,
  ownAddresses,
} from '#domain/newsletters/edition-checks.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { sizeAsSent } from '#domain/newsletters/quoted-printable.ts'

const CHOSEN = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      ...columns(articles, 'id', 'headline', 'status', 'embargoUntil', 'deletedAt'),
      isPublic: sql<number>`${published.articleId} is not null`,
      dueAt: sql<number | null>`(select min(${jobs.dueAt}) from ${jobs}
        where ${jobs.doneAt} is null and ${jobs.kind} = 'publish:' || ${articles.id})`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(inList(articles.id, ids)),
)

type Asked = {
  id: number
  at: number
  origin: string
  /** When it is to be sent; without it the time that it is scheduled for, or none. */
  sentAt?: number | undefined
}

/**
 * Findings of the checks about an edition as it is at `at`, and the bytes of its HTML as sent; null if there is none.
 * Times are in ms UTC. Each own link is looked up as the front looks up addresses, without a request.
 */
export function editionFindings(
  db: Readable,
  { id, at, origin, sentAt }: Asked,
): { findings: EditionFinding[]; bytes: number } | null {
  const now = filledNow(db, { id, at, origin })
  if (!now) return null
  const { document, edition, scheduledAt } = now
  const bytes = sizeAsSent(letterHtml(edition))
  const statuses = new Map(ownAddresses(edition, origin).map((href) => [href, statusOf(db, href, origin)]))
  const notPublic = notPublicOf(db, document, { at, sentAt: sentAt ?? scheduledAt ?? Infinity })
  return { findings: checkEdition(edition, { notPublic, bytes, statuses }, origin), bytes }
}

const MEDIA = /^\/media\/(.+)-\d+\.[a-z]+$/

/** Status that the front would answer with. */
function statusOf(db: Readable, href: string, origin: string): number {
  const path = (ownPath(href, origin) ?? '').replace(/[?#].*$/s, '')
  const file = MEDIA.exec(path)?.[1]
  if (file !== undefined) return mediaStanding(db, file).gone !== null ? 410 : 200
  // A letter leads readers neither to the desk nor to the API.
  if (isOwnRoot(path)) return 404
  return { page: 200, moved: 301, withdrawn: 410, nothing: 404 }[addressOf(db, path).kind]
}

/** Stories chosen by hand that readers cannot read, and that do not become public before it is sent. */
function notPublicOf(
  db: Readable,
  { parts }: EditionDocument,
  { at, sentAt }: { at: number; sentAt: number },
): EditionFacts['notPublic'] {
  const filledAt = sentAt === Infinity ? at : sentAt
  const slots = parts.flatMap((part) => part.slots)
  const ids = new Set(slots.flatMap((slot) => chosenIn(slotContentAt(slot, filledAt))?.story ?? []))
  const rows = new Map(CHOSEN.all(db, { ids: [...ids] }).map((row) => [row.id, row]))
  return [...ids].flatMap((id) => {
    const row = rows.get(id)
    if (!row || row.deletedAt !== null) return [{ kind: 'story-not-public', headline: `#${id}` }]
    const { headline, status, embargoUntil, isPublic, dueAt } = row
    if (isPublic === 1 || (dueAt !== null && dueAt <= sentAt)) return []
    const isUnder = embargoUntil !== null && embargoUntil > filledAt
    return [
      {
        headline,
        kind: status === 'withdrawn' ? 'story-withdrawn' : isUnder ? 'story-under-embargo' : 'story-not-public',
      },
    ]
  })
}
