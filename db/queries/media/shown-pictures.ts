import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { storedSlots } from '#db/queries/front/saved-front.ts'
import { picturesIn } from '#domain/article/front-places.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { mediaIdsOf } from '#domain/document/walk.ts'

/** Everything that can show a picture. The paper and the front are single owners with the id 1. */
export type OwnerKind = 'story' | 'page' | 'front' | 'planned-front' | 'author' | 'source' | 'paper'
export type Owner = { owner: OwnerKind; id: number }
export const storyOwner = (id: number): Owner => ({ owner: 'story', id })
export const pageOwner = (id: number): Owner => ({ owner: 'page', id })
export const plannedFrontOwner = (id: number): Owner => ({ owner: 'planned-front', id })
export const authorOwner = (id: number): Owner => ({ owner: 'author', id })
export const sourceOwner = (id: number): Owner => ({ owner: 'source', id })
export const FRONT_OWNER: Owner = { owner: 'front', id: 1 }
export const PAPER_OWNER: Owner = { owner: 'paper', id: 1 }

/** The desk's text, the public one, and a version that is scheduled. */
export const copies = ['working', 'public', 'waiting'] as const
export type Copy = (typeof copies)[number]
export type Place = 'lead' | 'text' | 'slot' | 'portrait' | 'logo'
/** Media ids by the place that shows them. */
export type Shown = { readonly [P in Place]?: string | null | undefined | readonly string[] }
export type ShownByCopy = Record<Copy, Shown>

const IDS: Record<OwnerKind, string> = {
  story: 'select id from articles where deleted_at is null and id > ? order by id limit ?',
  page: 'select id from pages where id > ? order by id limit ?',
  front: `select id from (select id from fronts union select id from front_draft where slots is not null)
    where id > ? order by id limit ?`,
  'planned-front': 'select id from planned_fronts where done_at is null and id > ? order by id limit ?',
  author: 'select id from authors where id > ? order by id limit ?',
  source: 'select id from sources where id > ? order by id limit ?',
  paper: `select 1 id from settings where key = 'site' and 1 > ? limit ?`,
}
export const ownerKinds = Object.keys(IDS) as OwnerKind[]

/** Owners of a kind with an id above `after`, in their order, up to `limit`. */
export const ownersAfter = (db: Readable, owner: OwnerKind, after: number, limit: number): Owner[] =>
  statement<{ id: number }>(db, IDS[owner])
    .all(after, limit)
    .map(({ id }) => ({ owner, id }))

/** The pictures that an owner shows, read from its stored content: the truth that the table of uses repeats. */
export function shownBy(db: Readable, { owner, id }: Owner): ShownByCopy {
  const nothing = { working: {}, public: {}, waiting: {} }
  switch (owner) {
    case 'story':
      return shownByStory(db, id)
    case 'page':
      return {
        ...nothing,
        working: inTextOf(db, 'select document from pages where id = ?', id),
        public: inTextOf(db, 'select document from public_pages where page_id = ?', id),
      }
    case 'front':
      return {
        ...nothing,
        working: inSlotsOf(db, 'select slots from front_draft where id = ? and slots is not null', id),
        public: inSlotsOf(db, 'select slots from fronts where id = ?', id),
      }
    case 'planned-front':
      return {
        ...nothing,
        waiting: inSlotsOf(db, 'select slots from planned_fronts where id = ? and done_at is null', id),
      }
    case 'author':
      return { ...nothing, public: { portrait: one(db, 'select portrait media from authors where id = ?', id) } }
    case 'source':
      return { ...nothing, public: { logo: one(db, 'select logo media from sources where id = ?', id) } }
    default:
      return { ...nothing, public: { logo: inSettings(db, id) } }
  }
}

type OfPaper = { logo?: string | null; logoDark?: string | null; icon?: string | null }

/** The pictures that the paper itself shows: its logos and its icon. */
export const picturesOfPaper = ({ logo, logoDark, icon }: OfPaper): string[] =>
  [logo, logoDark, icon].filter((id): id is string => typeof id === 'string')

function inSettings(db: Readable, id: number): string[] {
  const row = statement<{ value: string }>(db, `select value from settings where key = 'site' and ? = 1`).get(id)
  return row ? picturesOfPaper(JSON.parse(row.value) as OfPaper) : []
}

const one = (db: Readable, sql: string, id: number): string | null =>
  statement<{ media: string | null }>(db, sql).get(id)?.media ?? null

const WORKING = `select json_extract(lead, '$.mediaId') lead, document from articles where id = ? and deleted_at is null`
const PUBLIC = `select json_extract(r.fields, '$.lead.mediaId') lead, r.document
  from published p join revisions r on r.id = p.revision_id where p.article_id = ?`
const WAITING = `select json_extract(r.fields, '$.lead.mediaId') lead, r.document
  from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
  where j.done_at is null and j.kind = 'publish:' || cast(? as integer)`

function shownByStory(db: Readable, id: number): ShownByCopy {
  const read = (sql: string): Shown => {
    const row = statement<{ lead: string | null; document: string }>(db, sql).get(id)
    return row ? { lead: row.lead, text: shownIn(row.document) } : {}
  }
  return { working: read(WORKING), public: read(PUBLIC), waiting: read(WAITING) }
}

/** The pictures in a stored text, as JSON or parsed. */
export const shownIn = (document: unknown): string[] =>
  // Most texts have no pictures; this check saves parsing them.
  typeof document === 'string' && !document.includes('"mediaId"')
    ? []
    : mediaIdsOf(readStoredDocument(document).document)

function inTextOf(db: Readable, sql: string, id: number): Shown {
  const row = statement<{ document: string }>(db, sql).get(id)
  return row ? { text: shownIn(row.document) } : {}
}

function inSlotsOf(db: Readable, sql: string, id: number): Shown {
  const row = statement<{ slots: string }>(db, sql).get(id)
  return row ? { slot: picturesIn(storedSlots(row.slots)) } : {}
}
